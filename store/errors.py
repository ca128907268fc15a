"""What can go wrong with the ledger, said in one sentence that tells a person what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

Language = Literal["zh", "en"]

_SENTENCES: dict[str, dict[Language, str]] = {
    "not-a-database": {
        "en": "{path} is not a database or is damaged: name another file, or put a backup in its place.",
        "zh": "{path} 不是数据库，或者已经损坏：请指定另一个文件，或换上备份。",
    },
    "foreign": {
        "en": "{path} is a database of another program: name another file for the ledger.",
        "zh": "{path} 是别的程序的数据库：请为台账指定另一个文件。",
    },
    "newer": {
        "en": "{path} was written by a newer version of this program: update the program, or name another file.",
        "zh": "{path} 由本程序的更新版本写成：请升级程序，或指定另一个文件。",
    },
    "permission": {
        "en": "{path} cannot be opened or written: check that it is a file and that you may write there.",
        "zh": "{path} 无法打开或写入：请检查它是不是文件，以及您对它和所在文件夹有没有写入权限。",
    },
    "full": {
        "en": "The disk that holds {path} is full: free some space and try again; the ledger is as it was.",
        "zh": "{path} 所在的磁盘已满：请腾出空间后重试；台账没有变动。",
    },
    "locked": {
        "en": "{path} is locked by another program: wait until it has finished, or end it, and try again.",
        "zh": "{path} 正被别的程序占用：请等它结束或将它关闭后重试。",
    },
    "io": {
        "en": "{path} could not be read or written: check the disk, then try again.",
        "zh": "{path} 读写失败：请检查磁盘后重试。",
    },
    "bot-running": {
        "en": "Another bot already runs on {path} (process {pid}): stop it first, or name another database.",
        "zh": "已有一个机器人在使用 {path}（进程 {pid}）：请先停止它，或指定另一个数据库。",
    },
    "loading": {
        "en": "Another load into {path} is under way (process {pid}): try again when it has finished.",
        "zh": "{path} 正在导入另一份报告（进程 {pid}）：请等它完成后重试。",
    },
    "unstorable": {
        "en": "This text holds characters that are no valid Unicode: save the file as UTF-8 and load it again.",
        "zh": "文本含有无效的 Unicode 字符：请将文件另存为 UTF-8 后重新导入。",
    },
    "unknown-report": {
        "en": "There is no such report in the ledger: list the reports and choose one of them.",
        "zh": "台账里没有这份报告：请先列出报告，再选择其中一份。",
    },
    "closed": {
        "en": "The ledger {path} is already closed: open it again.",
        "zh": "台账 {path} 已经关闭：请重新打开。",
    },
}

_BY_CODE = {
    sqlite3.SQLITE_NOTADB: "not-a-database",
    sqlite3.SQLITE_CORRUPT: "not-a-database",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_CANTOPEN: "permission",
    sqlite3.SQLITE_READONLY: "permission",
    sqlite3.SQLITE_PERM: "permission",
    sqlite3.SQLITE_AUTH: "permission",
    sqlite3.SQLITE_IOERR: "io",
}


class StoreError(Exception):
    """A failure a person can do something about; ``code`` names it, ``say`` words it in either language."""

    def __init__(self, code: str, path: Path | str = "", pid: int | str = "?") -> None:
        self.code = code
        self._details = {"path": str(path), "pid": str(pid)}
        super().__init__(self.say("en"))

    def say(self, language: Language) -> str:
        """One sentence in the language: what is wrong and what to do."""
        return _SENTENCES[self.code][language].format(**self._details)


def explained(error: sqlite3.Error | OSError, path: Path) -> StoreError | None:
    """The sentence for an error of SQLite or of the system; None when it is a fault in our own statements."""
    if isinstance(error, sqlite3.Error):
        primary = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the code, the rest details it
        code = _BY_CODE.get(primary)
    else:
        code = {28: "full", 122: "full"}.get(error.errno or 0, "permission")  # ENOSPC, EDQUOT
    return StoreError(code, path) if code else None


@contextmanager
def explaining(path: Path) -> Iterator[None]:
    """Turn errors of SQLite and of the system inside the block into ``StoreError``.

    Raises:
        StoreError: for what a person can mend; other errors pass unchanged.
    """
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        sentence = explained(error, path)
        if sentence is None:
            raise
        raise sentence from error
