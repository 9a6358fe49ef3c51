"""Here: briefings by e-mail: message.py what goes, outbox.py what went, dialogue.py how, posting.py in which order.
Not here: drawing the body, asking the user.
To add: another way to hand mail over: a session like dialogue.py's, and its line in posting.py."""

from briefgen.deliver.to_mail.deliverer import DELIVERER

__all__ = ["DELIVERER"]
