"""Runs a sandbox for any bot: `python -m sandbox --token 1000001:any`."""

from __future__ import annotations

import asyncio
import signal

import click

from sandbox.errors import SandboxError
from sandbox.server import Sandbox

PORT = 8765
TOKEN = "1000001:any"  # noqa: S105 - of the sandbox only


async def run(tokens: tuple[str, ...], host: str, port: int, *, flood_limits: bool, allow_remote: bool) -> None:
    """Serve until the process is told to stop.

    Raises:
        SandboxError: If it cannot listen there.
    """
    stopped = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stopped.set)
    async with Sandbox(tokens, host, port, flood_limits=flood_limits, allow_remote=allow_remote) as sandbox:
        click.echo(f"The page:                       {sandbox.url}")
        click.echo(f"Instead of api.telegram.org:    {sandbox.url}")
        for token, bot in zip(tokens, sandbox.world.bots.values(), strict=True):
            click.echo(f"The token of @{bot.username}:".ljust(32) + token)
        await stopped.wait()


@click.command(help=__doc__)
@click.option("--token", "tokens", multiple=True, default=(TOKEN,), show_default=True, help="A bot's token; repeat it.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=PORT, show_default=True, help="The port; 0 for any free one.")
@click.option("--flood-limits", is_flag=True, help="Refuse bots that send too fast, as Telegram does.")
@click.option("--allow-remote", is_flag=True, help="Allow an address that others can reach; they can read everything.")
def main(tokens: tuple[str, ...], host: str, port: int, flood_limits: bool, allow_remote: bool) -> None:
    """Start and stop it."""
    try:
        asyncio.run(run(tokens, host, port, flood_limits=flood_limits, allow_remote=allow_remote))
    except SandboxError as error:
        raise click.ClickException(str(error)) from error


if __name__ == "__main__":
    main()
