"""Why a file cannot be read, in one sentence that tells a person what to do next."""

from __future__ import annotations

from typing import Literal

_SENTENCES: dict[str, tuple[str, str]] = {
    "missing": (
        "找不到 {name}：请检查文件名和所在文件夹。",
        "{name} was not found: check the name and the folder.",
    ),
    "unreadable": (
        "{name} 无法读取：请检查您对它有没有读取权限，或者先把它复制到本机再试。",
        "{name} cannot be read: check that you may read it, or copy it to this machine first.",
    ),
    "folder": (
        "{name} 是文件夹：请指定其中的一个文件。",
        "{name} is a folder: name one of the files in it.",
    ),
    "not-a-file": (
        "{name} 不是普通文件：请指定一个 .txt、.md、.html、.docx 或 .pdf 文件。",
        "{name} is not an ordinary file: name a .txt, .md, .html, .docx or .pdf file.",
    ),
    "empty": (
        "{name} 里没有内容：请检查文件是否保存完整，再重新提供。",
        "{name} is empty: check that it was saved completely and give it again.",
    ),
    "too-large": (
        "{name} 超过 {limit} MB 的上限：请只保留报告正文，另存为 .txt 或不含图片的 .docx。",
        (
            "{name} is larger than the limit of {limit} MB: keep the report alone and save it as .txt, "
            "or as .docx without pictures."
        ),
    ),
    "binary": (
        "{name} 不是文本（含有二进制数据）：请提供 .txt、.md、.html、.docx 或带文字层的 .pdf 文件。",
        "{name} is not text (it holds binary data): give a .txt, .md, .html, .docx file or a .pdf with a text layer.",
    ),
    "encoding": (
        "{name} 的文字编码无法识别：请用记事本打开，另存为 UTF-8 编码的 .txt。",
        "The encoding of {name} is not recognised: open it in an editor and save it as a .txt in UTF-8.",
    ),
    "word-old": (
        "{name} 是旧版 Word 或 WPS 文档（.doc、.wps）：请用 Word 或 WPS 打开，另存为 .docx。",
        "{name} is an old Word or WPS document (.doc, .wps): open it in Word or WPS and save it as .docx.",
    ),
    "sheet": (
        "{name} 是电子表格：请把报告内容复制到文档中，另存为 .docx 或 .txt。",
        "{name} is a spreadsheet: copy the report into a document and save it as .docx or .txt.",
    ),
    "slides": (
        "{name} 是演示文稿：请把报告内容复制到文档中，另存为 .docx 或 .txt。",
        "{name} is a slide show: copy the report into a document and save it as .docx or .txt.",
    ),
    "rich-text": (
        "{name} 是 RTF 或 OpenDocument 文档：请用 Word 或 WPS 打开，另存为 .docx。",
        "{name} is an RTF or OpenDocument file: open it in Word or WPS and save it as .docx.",
    ),
    "ofd": (
        "{name} 是 OFD 版式文件：请用 OFD 阅读器打开，导出为带文字的 .pdf，或复制文字另存为 .txt。",
        "{name} is an OFD file: open it in an OFD reader and export it as a .pdf with text, or save its text as .txt.",
    ),
    "archive": (
        "{name} 是压缩包：请先解压，再提供里面的报告文件。",
        "{name} is an archive: unpack it first and give the report inside.",
    ),
    "image": (
        "{name} 是图片：请先用文字识别软件转成文字，核对后另存为 .txt。",
        "{name} is a picture: turn it into text with a character recogniser, check it, and save it as .txt.",
    ),
    "web-archive": (
        "{name} 是单文件网页（.mht）：请在浏览器中打开，另存为“网页，仅 HTML”。",
        "{name} is a web archive (.mht): open it in a browser and save it as “web page, HTML only”.",
    ),
    "xml": (
        "{name} 是 XML 文件：请用生成它的软件打开，另存为 .docx 或 .txt。",
        "{name} is an XML file: open it in the program that wrote it and save it as .docx or .txt.",
    ),
    "page-nested": (
        "{name} 的网页标签嵌套超过 {limit} 层，不像正常网页：请在浏览器中打开，复制正文另存为 .txt。",
        (
            "{name} nests its tags more than {limit} deep, unlike a normal page: open it in a browser, "
            "copy the text and save it as .txt."
        ),
    ),
    "page-too-large": (
        "{name} 的网页标签超过 {limit} 个：请在浏览器中打开，复制正文另存为 .txt。",
        "{name} has more than {limit} tags: open it in a browser, copy the text and save it as .txt.",
    ),
    "page-no-text": (
        "{name} 的网页里没有正文（可能由脚本加载）：请在浏览器中打开，复制正文另存为 .txt。",
        (
            "{name} holds no text of its own (a script may load it): open it in a browser, copy the text and save it "
            "as .txt."
        ),
    ),
    "docx-broken": (
        "{name} 不是完整的 Word 文档：请重新下载，或用 Word、WPS 打开修复后另存为 .docx。",
        "{name} is not a complete Word document: download it again, or open it in Word or WPS and save it as .docx.",
    ),
    "docx-unsafe": (
        "{name} 含有 Word 文档不应有的声明（DOCTYPE）或过深的结构，已拒绝读取：请用 Word 或 WPS 另存为新的 .docx。",
        (
            "{name} holds a declaration no Word document has (DOCTYPE) or is nested too deep, so it was refused: open "
            "it in Word or WPS and save it as a new .docx."
        ),
    ),
    "docx-too-large": (
        "{name} 解压后超过 {limit} MB 或压缩比异常：请只保留报告正文，另存为新的 .docx 或 .txt。",
        (
            "{name} unpacks to more than {limit} MB or at an unusual ratio: keep the report alone and save it as a new "
            ".docx or as .txt."
        ),
    ),
    "docx-no-text": (
        "{name} 里没有文字（可能只有图片）：请提供含文字的文档，或识别成文字后另存为 .txt。",
        "{name} holds no text (perhaps only pictures): give a document with text, or recognise it and save it as .txt.",
    ),
    "encrypted": (
        "{name} 有密码保护：请用密码打开，取消保护后另存一份。",
        "{name} is protected by a password: open it with the password and save a copy without protection.",
    ),
    "pdf-broken": (
        "{name} 不是完整的 PDF：请重新下载，或在阅读器中打开后另存一份。",
        "{name} is not a complete PDF: download it again, or open it in a reader and save a copy.",
    ),
    "pdf-scan": (
        "{name} 是扫描件，页面上只有图片、没有文字：请先做文字识别，核对后另存为 .txt。",
        "{name} is a scan, its pages are pictures: recognise the text first, check it, and save it as .txt.",
    ),
    "pdf-no-mapping": (
        "{name} 的字体没有文字对照表，取出的会是乱码：请向发布方索取 Word 文档，或做文字识别后另存为 .txt。",
        (
            "The fonts of {name} do not say which characters they show, so the text would be wrong: ask the publisher "
            "for the Word document, or recognise the text and save it as .txt."
        ),
    ),
    "pdf-no-text": (
        "{name} 的页面上没有文字：请提供含文字的文档。",
        "The pages of {name} hold no text: give a document with text.",
    ),
    "pdf-too-long": (
        "{name} 超过 {limit} 页：请只保留报告部分，另存一份 PDF。",
        "{name} has more than {limit} pages: save the pages of the report alone as a PDF.",
    ),
    "pdf-limits": (
        "{name} 读取时超出了时间或内存限制：请在阅读器中打开，复制文字另存为 .txt。",
        "Reading {name} took more time or memory than allowed: open it in a reader, copy the text and save it as .txt.",
    ),
}


class DocumentError(Exception):
    """A file that cannot be read; ``code`` names the reason, ``message`` words it in either language.

    ``name`` is what the person called the file; ``limit`` is the limit it broke, in the unit of the sentence.
    """

    def __init__(self, code: str, name: str = "", limit: int | None = None) -> None:
        self.code = code
        self.name = name
        self.limit = limit
        super().__init__(code, name, limit)

    def __str__(self) -> str:
        return self.message("en")

    def message(self, language: Literal["zh", "en"] = "zh") -> str:
        """One sentence: what is wrong and what to do next."""
        zh, en = _SENTENCES[self.code]
        return (zh if language == "zh" else en).format(name=self.name or "?", limit=self.limit)

    def named(self, name: str) -> DocumentError:
        """The same error about a file of this name."""
        return DocumentError(self.code, name, self.limit)


def codes() -> tuple[str, ...]:
    """All reasons, for tests and documentation."""
    return tuple(_SENTENCES)
