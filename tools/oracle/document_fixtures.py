"""Documents as common programs write them, for the readers of packages/engine/src/ingest.

Its own environment: pip install reportlab==5.1.0 python-docx==1.2.0 pypdf==7.1.0 cryptography pillow==13.0.0
Usage: python tools/oracle/document_fixtures.py
"""

import io
import pathlib

from docx import Document
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas
from reportlab.platypus import PageBreak, Paragraph, Preformatted, SimpleDocTemplate, Table

OUT = pathlib.Path(__file__).parents[2] / "packages/engine/src/ingest/__fixtures__"
PROSE = (
    "Velmora was founded by Ada Quill in 1987 as a maker of lenses. The company moved to "
    "Kelvarra in 1994, where it employs 640 people in its work\u00adshops and laboratories."
)
CODE = 'def lens(n):\n    return n * 2\n\n\nprint(lens(21))'


def pdf(path):
    styles = getSampleStyleSheet()
    parts = [
        Paragraph("The Velmora Works", styles["Title"]),
        Paragraph(PROSE.replace("\u00ad", ""), styles["BodyText"]),
        Paragraph("Its second founder was Ben Orrin.", styles["BodyText"]),
        Table([["Year", "Lenses sold"], ["1994", "12,500"], ["1995", "17,250"]]),
        Preformatted(CODE, styles["Code"]),
        PageBreak(),
        Paragraph("The works closed in 2019.", styles["BodyText"]),
    ]
    document = SimpleDocTemplate(str(path), pagesize=A5, invariant=True, title="Velmora, a history")
    document.build(parts)


def scan(path, text_page):
    """Pages that are pictures, the first with text when asked."""
    page = canvas.Canvas(str(path), pagesize=A5, invariant=True)
    if text_page:
        page.drawString(40, 500, "Velmora was founded in 1987.")
        page.showPage()
    image = Image.new("L", (60, 60), 255)
    ImageDraw.Draw(image).text((5, 20), "Velmora", fill=0)
    for _ in range(2):
        page.drawImage(ImageReader(image), 40, 300, 200, 200)
        page.showPage()
    page.save()


def encrypted(source, path):
    writer = PdfWriter(clone_from=PdfReader(source))
    writer.encrypt("secret", algorithm="AES-256")
    writer.write(path)


def docx(path):
    document = Document()
    document.core_properties.title = "Velmora, a history"
    document.add_heading("The Velmora Works", level=0)
    document.add_paragraph(PROSE.replace("\u00ad", ""))
    document.add_heading("Sales", level=1)
    table = document.add_table(rows=0, cols=2)
    for row in (("Year", "Lenses sold"), ("1994", "12,500"), ("1995", "17,250")):
        for cell, text in zip(table.add_row().cells, row):
            cell.text = text
    for line in ("Ada Quill", "Ben Orrin"):
        document.add_paragraph(line, style="List Bullet")
    document.add_paragraph(CODE)
    picture = io.BytesIO()
    Image.new("L", (8, 8), 0).save(picture, "PNG")
    document.add_picture(io.BytesIO(picture.getvalue()))
    document.save(path)


OUT.mkdir(exist_ok=True)
pdf(OUT / "works.pdf")
encrypted(OUT / "works.pdf", OUT / "encrypted.pdf")
scan(OUT / "scan.pdf", text_page=False)
scan(OUT / "partly-scanned.pdf", text_page=True)
docx(OUT / "works.docx")
