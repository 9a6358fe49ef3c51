"""Where errors meet the shell: one form for all of them, one exit code for each kind."""

import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import click

from briefgen.errors import BriefgenError, DeliverError, Problem
from briefgen.model.notice import Notice, Where

INTERRUPTED = 130
OUR_BUG = 70
STRICT = 9


def exit_code_of(action: Callable[[], Any]) -> int:
    """Run an action and say on standard error what went wrong: the code that the process should end with."""
    try:
        code = action()
        return code if isinstance(code, int) else 0
    except BriefgenError as error:
        return _told(error.problems, error.exit_code)
    except click.UsageError as error:
        return _told((_usage_problem(error),), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as error:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO):
            let_go()
            return _told((Problem(f"cannot be written: {error.strerror}", Where("standard output")),), DeliverError.exit_code)
        return _our_bug()


def say(notice: Notice) -> None:
    """Tell one notice on standard error."""
    _tell("briefgen: notice: ", Problem(notice.message, notice.where, notice.fix))


def let_go() -> None:
    """Send what is still buffered nowhere; the interpreter would fail on it a second time when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _told(problems: tuple[Problem, ...], code: int) -> int:
    for problem in problems:
        _tell("briefgen: ", problem)
    return code


def _tell(opening: str, problem: Problem) -> None:
    """What a file's name or an article's words put into a message must not steer the terminal."""
    harmless = "".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in str(problem))
    with suppress(OSError):
        click.echo(opening + harmless, err=True)


def _usage_problem(error: click.UsageError) -> Problem:
    nearest = getattr(error, "possibilities", None)
    help_line = f"see: {error.ctx.command_path} --help" if error.ctx else "see: briefgen --help"
    what = error.message if nearest else error.format_message()
    return Problem(what.rstrip(".").replace("No such", "no such"), None, f"did you mean {' or '.join(nearest)}?" if nearest else help_line)


def _our_bug() -> int:
    import traceback

    traceback.print_exc()
    click.echo("briefgen: this is a fault of briefgen, not of your input", err=True)
    click.echo("  fix: please report it with the lines above and, if you may share it, the article", err=True)
    return OUR_BUG
