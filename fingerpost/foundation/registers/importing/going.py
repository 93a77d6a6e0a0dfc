"""How far a file is that the background takes on, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fingerpost.foundation.imports.models import Doing, ImportRun
from fingerpost.foundation.tasks.models import Job, State
from fingerpost.foundation.ui.filters import plural

WORDS: Mapping[str, tuple[str, str]] = {
    Doing.READ: ("is being read", "Reading it"),
    Doing.CHECK: ("is being checked", "Checking it"),
    Doing.COMMIT: ("is being imported", "Importing it"),
    Doing.UNDO: ("is being undone", "Undoing it"),
}


def all_at_once(act: str, rows: int) -> str:
    """What is said while one transaction writes many rows, and nothing else can be said."""
    return (
        f"{act} {plural(rows, 'row', 'rows')}, all at once. Nothing is half done if it stops; "
        "other saves wait up to a few seconds"
    )


@dataclass(frozen=True)
class Going:
    """A file, and the job that takes it on or did."""

    run: ImportRun
    job: Job | None

    @property
    def is_going(self) -> bool:
        return self.job is not None and not self.job.is_finished

    @property
    def has_failed(self) -> bool:
        if self.run.doing == Doing.READ:  # once it is read, nothing is being done with it
            return not self.is_going
        return self.job is not None and self.job.state == State.FAILED

    @property
    def said(self) -> str:
        """What stands against it, if it ended without having done anything."""
        if self.job is None or not self.job.is_finished or self.has_failed:
            return ""
        if self.job.state == State.CANCELLED:
            return f"{self.act} was stopped. Nothing was written."
        return str(self.job.result or "")

    @property
    def act(self) -> str:
        return WORDS[self.run.doing][1]

    @property
    def title(self) -> str:
        return f"{self.run.file_name} {WORDS[self.run.doing][0]}"

    @property
    def in_words(self) -> str:
        """How far it is: "12,000 of 50,000 rows compared with the register"."""
        if self.job is None:
            return ""
        if self.job.is_being_cancelled:
            return "Stopping"
        if self.job.progress_of is None:
            return self.job.progress_words or self.job.in_words
        done, of = self.job.progress_done or 0, self.job.progress_of
        return f"{done:,} of {of:,} {self.job.progress_words}"


def going(runs: Iterable[ImportRun]) -> dict[int, Going]:
    """{run: how far it is} for those that the background takes on, or could not."""
    runs = list(runs)
    keys = {run.pk: run.job for run in runs if run.doing and run.job}
    if not keys:
        return {}
    jobs = {job.pk: job for job in Job.objects.filter(pk__in=keys.values())}
    return {run.pk: Going(run, jobs.get(keys[run.pk])) for run in runs if run.pk in keys}
