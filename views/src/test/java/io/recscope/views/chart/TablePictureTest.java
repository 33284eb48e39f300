package io.recscope.views.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class TablePictureTest {
    private static final Typefaces FONTS = new Typefaces();
    private static final TablePicture TABLE = new TablePicture(
            List.of("Model", "ndcg"),
            List.of(List.of("最流行 <most>", "0.0152"), List.of("x".repeat(200), "0.1910")),
            "2 of 9 rows shown");

    @Test
    void everyCellStandsInTheSvgAndNumbersEndAtTheSamePlace() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(TABLE.svg(Theme.LIGHT, FONTS))));
        List<Element> texts = IntStream.range(
                        0, svg.getElementsByTagName("text").getLength())
                .mapToObj(i -> (Element) svg.getElementsByTagName("text").item(i))
                .toList();

        assertThat(texts)
                .extracting(Element::getTextContent)
                .contains("Model", "ndcg", "最流行 <most>", "0.0152", "0.1910", "2 of 9 rows shown")
                .anyMatch(text -> text.matches("x{20,199}…"));
        double width = Double.parseDouble(svg.getDocumentElement().getAttribute("width"));
        assertThat(texts)
                .filteredOn(text -> text.getTextContent().startsWith("0.1"))
                .allMatch(text -> Double.parseDouble(text.getAttribute("x")) > width / 2);
    }

    @Test
    void thePngHasTwoPixelsAUnit() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(TABLE.png(Theme.DARK, FONTS)));
        TablePicture empty = new TablePicture(List.of("a"), List.of(), "");

        assertThat(image.getHeight()).isEqualTo(2 * (4 * 26 + 1));
        assertThat(ImageIO.read(new ByteArrayInputStream(empty.png(Theme.LIGHT, FONTS)))
                        .getHeight())
                .isEqualTo(2 * 27);
    }
}
