"""The numbers by which a profile's file says what it is."""

LOG_VERSION = 4
"""``user_version`` of the file: the schema of the log."""
FOLD_VERSION = 4
"""Raised when the fold computes something else from the same log; the file is then folded anew at opening."""
APPLICATION_ID = 0x49515A31
"""``application_id`` of the file: "IQZ1"."""
