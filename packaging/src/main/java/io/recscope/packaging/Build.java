package io.recscope.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// One making of an image, and of an installer from it.
///
/// @param work folder for what is between; its path must be plain, whatever `request` says
/// @param say takes a line for each step
record Build(Request request, SourceTree tree, Platform platform, Tools tools, Path work, Consumer<String> say) {
    /// What jars, runtime, image and installer take while all of them are there.
    private static final long SPACE = 1600L << 20;

    /// What was made.
    ///
    /// @param installer the installer's file, or the image's folder
    record Result(AppImage image, Path installer) {}

    /// Makes everything anew.
    Result run() throws IOException, InterruptedException {
        request.type().require(platform, tools);
        tools.ofJdk("jlink");
        tools.ofJdk("jpackage");
        Folders.require(request.out(), SPACE);
        Folders.fresh(work);
        Path icons = work.resolve("icons");
        Icon.of(tree).write(icons);
        Path icon = Icon.file(icons, platform);
        AppImage image = image(icon);
        if (request.study().wanted()) {
            timed("sample study", () -> request.study()
                    .into(image, tools, Files.createDirectories(work.resolve("study"))));
        }
        cache(image);
        List<Path> results = new ArrayList<>();
        Path made = image.root();
        if (request.type() != PackageType.APP_IMAGE) {
            made = timed("installer", () -> new Installer(tools, tree, icon)
                    .make(request.type(), image, Files.createDirectories(work.resolve("scratch")), request.out()));
            results.add(made);
        }
        results.add(Files.copy(
                image.app().resolve("recscope.cdx.json"),
                request.out().resolve("recscope.cdx.json"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING));
        Checksums.write(request.out(), results);
        sizes(image, made);
        return new Result(image, made);
    }

    private AppImage image(Path icon) throws IOException, InterruptedException {
        Path jars = work.resolve("jars");
        Path runtime = work.resolve("runtime");
        timed("jars", () -> new Jars(platform, tree.version(), Stripping.of(platform, tools))
                .collect(tree.classPath(), Files.createDirectories(jars)));
        timed("notices and bill of materials", () -> papers(jars));
        timed("Java runtime", () -> {
            TrimmedRuntime trimmed = new TrimmedRuntime(tools);
            List<String> modules = trimmed.modules(jars);
            trimmed.make(modules, runtime, request.type() == PackageType.APP_IMAGE);
            return modules;
        });
        Path place = request.out();
        Folders.delete(place.resolve(AppImage.NAME));
        Folders.delete(place.resolve(AppImage.NAME + ".app"));
        return timed(
                "image",
                () -> AppImage.make(
                        tools,
                        platform,
                        tree.version(),
                        new AppImage.Parts(jars, runtime, icon, windowLauncher()),
                        place));
    }

    private Path windowLauncher() {
        return tree.resources().resolve("windows").resolve("window-launcher.properties");
    }

    private Path papers(Path into) throws IOException, InterruptedException {
        BillOfMaterials bill = BillOfMaterials.of(tree, tools);
        bill.copy(into);
        Notices notices =
                new Notices(bill.components(), Files.readString(tree.resources().resolve("notices-bundled.txt")));
        notices.untold().forEach(component -> say.accept("  no licence told: " + component.name()));
        Files.copy(tree.home().resolve("LICENSE"), into.resolve("LICENSE"));
        return Files.writeString(into.resolve("THIRD-PARTY-NOTICES.txt"), notices.write(tree.classPath()));
    }

    private void cache(AppImage image) throws IOException, InterruptedException {
        timed("start-up cache", () -> {
            new StartupCache(tools).make(image, Files.createDirectories(work.resolve("rehearsal")));
            return image;
        });
    }

    private void sizes(AppImage image, Path made) {
        say.accept("image: " + megabytes(Folders.bytes(image.root())) + " in " + image.root());
        say.accept("  Java runtime " + megabytes(Folders.bytes(image.runtime())) + ", jars and libraries "
                + megabytes(Folders.bytes(image.app())));
        if (!made.equals(image.root())) {
            say.accept(request.type().label() + ": " + megabytes(Folders.bytes(made)) + " in " + made);
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
    }

    private interface Step<T> {
        T run() throws IOException, InterruptedException;
    }

    private <T> T timed(String name, Step<T> step) throws IOException, InterruptedException {
        long began = System.nanoTime();
        T result = step.run();
        say.accept(String.format(Locale.ROOT, "%s: %.1f s", name, (System.nanoTime() - began) / 1e9));
        return result;
    }
}
