"""One Word document, and the few things that a report puts into it: headings, lists, tables, a box to fill in.

python-docx makes the file. What it has no words for (a list that begins at one again, a heading row that is repeated,
page numbers) is said here in the elements of WordprocessingML (ECMA-376), built in code, never from a text of a case.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO, Any, Literal, cast

from graphmodel.views.office import NO_DAY, plain

Heading = Literal[1, 2, 3]
Value = str | Sequence[str]
"""What stands beside a label: a text; a list of texts as bullets; a tuple of them as numbered steps."""

_DARK = "1F3F66"
_LIGHT = "DDE7F0"
_FONT = "Calibri"
_A4_MM = (210, 297)
_MARGIN_CM = 2.0


class WordFile:
    """A document under construction: A4, British English, page numbers at the foot."""

    def __init__(self, title: str) -> None:
        from docx import Document

        self._file: Any = Document()
        self._box: Any = None
        self._nobody()
        self._styles()
        section = self._file.sections[0]
        self._page(section)
        self._foot(section, title)

    def save(self, stream: IO[bytes]) -> None:
        """Write the file; its zip still carries the time of writing."""
        self._file.save(stream)

    def title(self, text: str) -> None:
        """The title of the document."""
        self._file.add_paragraph(plain(text), style="Title")

    def heading(self, text: str, level: Heading) -> None:
        """A heading, which Word's navigation pane shows."""
        self._file.add_heading(plain(text), level)

    def paragraph(self, text: str) -> None:
        """A paragraph of plain text."""
        self._file.add_paragraph(plain(text))

    def statement(self, text: str) -> None:
        """The sentence of a finding: it stays on the page of what follows."""
        self._file.add_paragraph(plain(text), style="Finding")

    def small(self, text: str) -> None:
        """What only those need who check."""
        self._file.add_paragraph(plain(text), style="Caption")

    def bullet(self, text: str) -> None:
        """One entry of a list."""
        self._file.add_paragraph(plain(text), style="List Bullet")

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
        """A table with a heading row that is repeated on every page; widths in centimetres."""
        made = self._table(len(rows) + 1, widths)
        top, *others = made.rows
        _repeated(top)
        for cell, text in zip(top.cells, headings, strict=True):
            _shaded(cell, _DARK)
            run = cell.paragraphs[0].add_run(text)
            run.bold = True
            run.font.color.rgb = _colour("FFFFFF")
        for row, texts in zip(others, rows, strict=True):
            _whole(row)
            for cell, text in zip(row.cells, texts, strict=True):
                cell.paragraphs[0].add_run(plain(text))
        self._file.add_paragraph()

    def facts(
        self, rows: Sequence[tuple[str, Value]], widths: tuple[float, float], box: tuple[str, str] | None = None
    ) -> None:
        """A table of labels and what they stand for; with ``box`` (label, text) a last row with room to write in."""
        from docx.enum.table import WD_ROW_HEIGHT_RULE
        from docx.shared import Cm

        every: list[tuple[str, Value]] = [*rows, *([box] if box else [])]
        made = self._table(len(every), widths)
        for row, (label, value) in zip(made.rows, every, strict=True):
            _whole(row)
            name, cell = row.cells
            _shaded(name, _LIGHT)
            name.paragraphs[0].add_run(plain(label)).bold = True
            self._value(cell, value)
        if box:
            made.rows[-1].height = Cm(1.8)
            made.rows[-1].height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST
            self._box = made.rows[-1].cells[1]
        else:
            self._file.add_paragraph()

    def fill_box(self, lines: Sequence[str]) -> None:
        """Write into the box of the table made last."""
        first, *others = lines
        self._box.paragraphs[0].add_run(plain(first))
        for line in others:
            self._box.add_paragraph(plain(line), style="In a table")

    def landscape(self, *, new_page: bool = True) -> None:
        """From here on, pages lie on their side."""
        from docx.enum.section import WD_ORIENTATION, WD_SECTION

        section = self._file.add_section(WD_SECTION.NEW_PAGE) if new_page else self._file.sections[0]
        section.orientation = WD_ORIENTATION.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width

    def _value(self, cell: Any, value: Value) -> None:
        if isinstance(value, str):
            cell.paragraphs[0].add_run(plain(value))
            return
        numbered = isinstance(value, tuple)
        steps = self._from_one() if numbered else None
        for place, text in enumerate(value):
            made = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
            made.style = self._file.styles["List Number" if numbered else "List Bullet"]
            if steps is not None:
                made._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = steps
            made.add_run(plain(text))

    def _from_one(self) -> int:
        """A list of its own that begins at one: the number by which paragraphs name it."""
        numbering = self._file.part.numbering_part.element
        style = self._file.styles["List Number"].element
        own = next(n for n in numbering.num_lst if n.numId == style.pPr.numPr.numId.val)
        made = numbering.add_num(own.abstractNumId.val)
        made.add_lvlOverride(ilvl=0).add_startOverride(1)
        return made.numId

    def _table(self, rows: int, widths: Sequence[float]) -> Any:
        from docx.shared import Cm

        made = self._file.add_table(rows, len(widths), style="Table Grid")
        made.autofit = False
        for column, width in zip(made.columns, widths, strict=True):
            column.width = Cm(width)
        small = self._file.styles["In a table"]
        for row in made.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Cm(width)
                cell.paragraphs[0].style = small
        return made

    def _nobody(self) -> None:
        """Properties that name nobody and nothing, and no picture of the empty template."""
        properties = self._file.core_properties
        for name in ("author", "comments", "last_modified_by", "title", "subject", "keywords", "category"):
            setattr(properties, name, "")
        properties.created = properties.modified = NO_DAY
        properties.revision = 1
        package = self._file.part.package
        for key in [key for key, rel in package.rels.items() if rel.reltype.endswith("/thumbnail")]:
            del package.rels[key]

    def _styles(self) -> None:
        from docx.enum.style import WD_STYLE_TYPE
        from docx.shared import Pt

        styles = self._file.styles
        sizes = {"Normal": 10.5, "Title": 22, "Heading 1": 16, "Heading 2": 13, "Heading 3": 11.5}
        for name, size in {**sizes, "Caption": 8.5, "List Bullet": 9.5, "List Number": 9.5}.items():
            style = styles[name]
            _own_font(style)
            style.font.size = Pt(size)
            if name.startswith(("Title", "Heading")):
                style.font.color.rgb = _colour(_DARK)
        statement, caption = styles.add_style("Finding", WD_STYLE_TYPE.PARAGRAPH), styles["Caption"]
        statement.base_style = styles["Normal"]
        statement.font.bold = True
        statement.font.size = Pt(11)
        statement.paragraph_format.space_before = Pt(3)
        statement.paragraph_format.space_after = Pt(5)
        statement.paragraph_format.keep_with_next = True
        caption.font.bold = False
        caption.font.color.rgb = _colour("595959")
        for name in ("List Bullet", "List Number"):
            styles[name].paragraph_format.space_after = Pt(1)
            styles[name].paragraph_format.line_spacing = 1.0
        in_table = styles.add_style("In a table", WD_STYLE_TYPE.PARAGRAPH)
        in_table.base_style = styles["Normal"]
        in_table.font.size = Pt(9.5)
        in_table.paragraph_format.space_before = in_table.paragraph_format.space_after = Pt(1)
        in_table.paragraph_format.line_spacing = 1.0
        for language in styles.element.iter(_tag("w:lang")):
            language.set(_tag("w:val"), "en-GB")

    def _page(self, section: Any) -> None:
        from docx.shared import Cm, Mm

        section.page_width, section.page_height = (Mm(side) for side in _A4_MM)
        for side in ("left", "right", "top", "bottom"):
            setattr(section, f"{side}_margin", Cm(_MARGIN_CM))

    def _foot(self, section: Any, title: str) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        line = section.footer.paragraphs[0]
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run(f"{plain(title).replace(chr(10), ' ')[:90]}  ·  Page ")
        _field(line, "PAGE")
        line.add_run(" of ")
        _field(line, "NUMPAGES")


def _tag(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(name)


def _element(name: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement  # pyright: ignore[reportUnknownVariableType]

    made = cast("Any", OxmlElement(name))
    for key, value in attributes.items():
        made.set(_tag(f"w:{key}"), value)
    return made


def _colour(hexadecimal: str) -> Any:
    from docx.shared import RGBColor

    return RGBColor.from_string(hexadecimal)


def _own_font(style: Any) -> None:
    """The font by name; a font of the theme would win over it."""
    style.font.name = _FONT
    fonts = style.element.rPr.rFonts
    for key in [key for key in fonts.attrib if "Theme" in key]:
        del fonts.attrib[key]


def _field(paragraph: Any, code: str) -> None:
    """A number that Word works out itself."""
    field = _element("w:fldSimple", instr=code)
    run = _element("w:r")
    text = _element("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _shaded(cell: Any, colour: str) -> None:
    cell._tc.get_or_add_tcPr().append(_element("w:shd", val="clear", color="auto", fill=colour))


def _repeated(row: Any) -> None:
    """A heading row: on every page on which the table goes on."""
    properties = row._tr.get_or_add_trPr()
    properties.append(_element("w:cantSplit"))
    properties.append(_element("w:tblHeader"))


def _whole(row: Any) -> None:
    """A row that no page end cuts."""
    row._tr.get_or_add_trPr().append(_element("w:cantSplit"))
