"""Run briefgen: `briefgen` and `python -m briefgen`."""


def main() -> None:
    """Run the command line; an interruption before it stands ends as one within it does."""
    try:
        from briefgen.cli.group import briefgen

        briefgen()
    except KeyboardInterrupt:
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
