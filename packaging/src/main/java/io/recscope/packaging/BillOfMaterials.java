package io.recscope.packaging;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// What the program is made of: CycloneDX, as Maven's plugin for it writes it from the dependencies.
///
/// @param json the document that goes with the program
/// @param components everything in it, the program's own modules left out
record BillOfMaterials(Path json, List<Component> components) {
    private static final String OWN = "io.recscope";

    /// One library.
    ///
    /// @param licences names or SPDX identifiers, any of which may be chosen
    record Component(String group, String name, String version, List<String> licences) {
        /// The beginning of its jar's name.
        String jar() {
            return name + "-" + version;
        }
    }

    /// Made again when a `pom.xml` is newer than what was made before.
    static BillOfMaterials of(SourceTree tree, Tools tools) throws IOException, InterruptedException {
        Path json = tree.home().resolve("app/target/bom.json");
        Path xml = tree.home().resolve("app/target/bom.xml");
        if (!isNew(json, tree) || !isNew(xml, tree)) {
            write(tree, tools);
        }
        return new BillOfMaterials(json, read(xml));
    }

    private static boolean isNew(Path file, SourceTree tree) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (Stream<Path> modules = Files.list(tree.home())) {
            for (Path folder : Stream.concat(Stream.of(tree.home()), modules).toList()) {
                Path pom = folder.resolve("pom.xml");
                if (Files.exists(pom)
                        && Files.getLastModifiedTime(pom).compareTo(Files.getLastModifiedTime(file)) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void write(SourceTree tree, Tools tools) throws InterruptedException {
        Path maven = tools.find("mvn")
                .orElseThrow(() -> new MachineFault(
                        "The list of what the program is made of needs Maven, and there is no 'mvn' on the PATH",
                        "",
                        "Install Apache Maven 3.8 or newer and call again."));
        tools.run(
                "Listing what the program is made of",
                List.of(
                        maven.toString(),
                        "-B",
                        "-q",
                        "-f",
                        tree.home().resolve("pom.xml").toString(),
                        "-pl",
                        "app",
                        "-am",
                        "org.cyclonedx:cyclonedx-maven-plugin:makeBom"),
                Map.of("JAVA_HOME", tools.jdk().toString()));
    }

    static List<Component> read(Path xml) throws IOException {
        List<Component> found = new ArrayList<>();
        for (Element list : children(root(xml), "components")) {
            for (Element component : children(list, "component")) {
                String group = text(component, "group");
                if (!group.equals(OWN)) {
                    found.add(new Component(
                            group, text(component, "name"), text(component, "version"), licences(component)));
                }
            }
        }
        return List.copyOf(found);
    }

    private static Element root(Path xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            return factory.newDocumentBuilder().parse(xml.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new BadData("The list of components cannot be read", xml.toString(), "Remove it and call again.", e);
        }
    }

    private static List<String> licences(Element component) {
        List<String> names = new ArrayList<>();
        for (Element list : children(component, "licenses")) {
            for (Element licence : children(list, "license")) {
                String id = text(licence, "id");
                names.add(id.isEmpty() ? text(licence, "name") : id);
            }
            children(list, "expression")
                    .forEach(expression -> names.add(expression.getTextContent().strip()));
        }
        return names.stream().distinct().toList();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getNodeName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? "" : found.getFirst().getTextContent().strip();
    }

    /// Puts the document beside the program.
    void copy(Path into) throws IOException {
        Files.copy(json, into.resolve("recscope.cdx.json"), StandardCopyOption.REPLACE_EXISTING);
    }
}
