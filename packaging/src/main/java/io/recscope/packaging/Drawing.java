package io.recscope.packaging;

import io.recscope.engine.fault.BadData;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A drawing of the few elements of SVG that the icon is made of: `rect`, `circle` and `line` with plain colours.
///
/// @param side of the square it is drawn in, from `viewBox`
record Drawing(double side, List<Figure> figures) {

    /// A shape with its colours; width 0 stands for no line.
    record Figure(Shape shape, List<Color> fill, List<Color> stroke, double width) {}

    Drawing {
        figures = List.copyOf(figures);
    }

    /// @throws BadData when it is no SVG, or one with other elements
    static Drawing read(Path file) throws IOException {
        try {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
            double side = Double.parseDouble(root.getAttribute("viewBox").split(" ", -1)[2]);
            List<Figure> figures = new ArrayList<>();
            NodeList nodes = root.getChildNodes();
            for (int i = 0; i < nodes.getLength(); i++) {
                if (nodes.item(i) instanceof Element element) {
                    figures.add(figure(element, file));
                }
            }
            return new Drawing(side, figures);
        } catch (ParserConfigurationException | SAXException | NumberFormatException e) {
            throw new BadData("The icon cannot be read: " + e.getMessage(), file.toString(), "Keep to plain SVG.", e);
        }
    }

    private static Figure figure(Element e, Path file) {
        Shape shape =
                switch (e.getNodeName()) {
                    case "rect" -> {
                        double round = 2 * number(e, "rx");
                        yield new RoundRectangle2D.Double(
                                number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height"), round, round);
                    }
                    case "circle" -> {
                        double r = number(e, "r");
                        yield new Ellipse2D.Double(number(e, "cx") - r, number(e, "cy") - r, 2 * r, 2 * r);
                    }
                    case "line" ->
                        new Line2D.Double(number(e, "x1"), number(e, "y1"), number(e, "x2"), number(e, "y2"));
                    default ->
                        throw new BadData(
                                "The icon has an element that is not drawn",
                                file + ": " + e.getNodeName(),
                                "Use rect, circle and line.");
                };
        return new Figure(shape, colour(e, "fill"), colour(e, "stroke"), number(e, "stroke-width"));
    }

    private static double number(Element e, String name) {
        String text = e.getAttribute(name);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private static List<Color> colour(Element e, String name) {
        String text = e.getAttribute(name);
        return text.startsWith("#") ? List.of(Color.decode(text)) : List.of();
    }

    /// The drawing with a transparent ground.
    BufferedImage paint(int pixels) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.scale(pixels / side, pixels / side);
            for (Figure figure : figures) {
                for (Color fill : figure.fill()) {
                    g.setColor(fill);
                    g.fill(figure.shape());
                }
                for (Color stroke : figure.stroke()) {
                    g.setColor(stroke);
                    g.setStroke(new BasicStroke((float) figure.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                    g.draw(figure.shape());
                }
            }
        } finally {
            g.dispose();
        }
        return image;
    }
}
