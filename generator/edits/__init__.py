"""Changes to the files that editors write: computed as text by the places that `load` gives, and checked as a whole before anything is written."""

from __future__ import annotations

from generator.edits.change import Change, Refusal, agreed, diff_of
from generator.edits.merge import merged
from generator.edits.migrate import MIGRATIONS, Migration, migrated
from generator.edits.rename import renamed

__all__ = ["MIGRATIONS", "Change", "Migration", "Refusal", "agreed", "diff_of", "merged", "migrated", "renamed"]
