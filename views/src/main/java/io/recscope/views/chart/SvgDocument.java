package io.recscope.views.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.entity.ChartEntity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// An SVG element that is drawn on like any other ground, and then named and given its tooltips.
final class SvgDocument {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final double LEAST = 3;

    private final Dimension size;
    private final String id;
    private final UnaryOperator<String> paints;
    private final Document document;
    private final SVGGraphics2D graphics;

    /// @param id begins every id in it
    /// @param paints what to write for a colour, given as CSS writes it
    SvgDocument(Dimension size, String id, UnaryOperator<String> paints) {
        this.size = size;
        this.id = id;
        this.paints = paints;
        document = empty();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(2);
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return id + "-" + super.generateID(prefix);
            }
        });
        context.setStyleHandler((element, styles, _) -> element.setAttribute("style", style(styles)));
        graphics = new SVGGraphics2D(context, false);
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Java's own XML parser is missing", e);
        }
    }

    Graphics2D graphics() {
        return graphics;
    }

    /// CSS in the order of its names, so that one picture has one text; the root names the family of fonts for all.
    private String style(Map<?, ?> styles) {
        StringBuilder css = new StringBuilder();
        new TreeMap<>(styles)
                .forEach((name, value) -> css.append(
                        switch (name.toString()) {
                            case "fill", "stroke" -> name + ":" + paints.apply(value.toString()) + ";";
                            case "font-family", "font-weight" -> "";
                            default -> name + ":" + value + ";";
                        }));
        if (styles.containsKey("font-family") || styles.containsKey("font-weight")) {
            boolean semiBold = "bold".equals(styles.get("font-weight"))
                    || String.valueOf(styles.get("font-family")).contains(Typeface.SEMI_BOLD);
            css.append("font-weight:").append(semiBold ? 600 : 400).append(';');
        }
        return css.toString();
    }

    /// The element as text; nothing is to be drawn afterwards.
    String finished(Heading heading, List<ChartEntity> tips) {
        Element root = graphics.getRoot();
        Node generic = root.getFirstChild();
        if (generic instanceof Element defs && "defs".equals(defs.getTagName())) {
            // its id would be the same in every picture of a page, and what is drawn here never fills it
            root.removeChild(defs);
        }
        root.setAttribute("id", id);
        root.setAttribute("viewBox", "0 0 " + size.width + " " + size.height);
        root.setAttribute("width", Integer.toString(size.width));
        root.setAttribute("height", Integer.toString(size.height));
        root.setAttribute("role", "img");
        root.setAttribute("font-family", Typeface.STACK);
        root.setAttribute("aria-labelledby", id + "-title " + id + "-desc");
        Node first = root.getFirstChild();
        root.insertBefore(named("title", heading.title()), first);
        root.insertBefore(named("desc", heading.note().isEmpty() ? heading.title() : heading.note()), first);
        root.appendChild(tooltips(tips));
        NodeList texts = root.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            texts.item(i).setTextContent(legal(texts.item(i).getTextContent()));
        }
        return text(root);
    }

    private Element named(String tag, String text) {
        Element element = document.createElementNS(SVG, tag);
        element.setAttribute("id", id + "-" + tag);
        element.setTextContent(legal(text));
        return element;
    }

    private Element tooltips(List<ChartEntity> tips) {
        Element group = document.createElementNS(SVG, "g");
        group.setAttribute("class", "tips");
        group.setAttribute("style", "fill:transparent;stroke:none;pointer-events:all");
        for (ChartEntity tip : tips) {
            Element place = document.createElementNS(SVG, "path");
            place.setAttribute("d", path(tip.getArea()));
            Element title = document.createElementNS(SVG, "title");
            title.setTextContent(legal(tip.getToolTipText()));
            place.appendChild(title);
            group.appendChild(place);
        }
        return group;
    }

    private static String text(Element root) {
        try {
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            writer.transform(new DOMSource(root), new StreamResult(text));
            return text + "\n";
        } catch (TransformerException e) {
            throw new IllegalStateException("a picture cannot be written as XML", e);
        }
    }

    /// The box of an outline, at least as large as a pointer can hit: a tooltip needs a place, not a shape.
    private static String path(Shape area) {
        Rectangle2D box = area.getBounds2D();
        double width = Math.max(box.getWidth(), LEAST);
        double height = Math.max(box.getHeight(), LEAST);
        return "M" + rounded(box.getCenterX() - width / 2) + " " + rounded(box.getCenterY() - height / 2) + "h"
                + rounded(width) + "v" + rounded(height) + "h" + rounded(-width) + "z";
    }

    static String rounded(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "").replaceAll("^-?$|^-0$", "0");
    }

    /// A text without the characters that XML forbids, for which their pictures stand.
    private static String legal(String text) {
        return text.codePoints()
                .map(SvgDocument::legal)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int legal(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return control ? 0x2400 + c : (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c;
    }
}
