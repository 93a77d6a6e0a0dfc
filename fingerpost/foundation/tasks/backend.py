"""Django's tasks API over the table of jobs."""

from typing import Any

from django.tasks.backends.base import BaseTaskBackend
from django.tasks.base import Task, TaskError, TaskResult, TaskResultStatus
from django.tasks.exceptions import TaskResultDoesNotExist
from django.utils.module_loading import import_string

from . import queue
from .models import Job, State

STATUS = {
    State.READY: TaskResultStatus.READY,
    State.RUNNING: TaskResultStatus.RUNNING,
    State.DONE: TaskResultStatus.SUCCESSFUL,
    State.FAILED: TaskResultStatus.FAILED,
    State.CANCELLED: TaskResultStatus.FAILED,
}


class LeaseBackend(BaseTaskBackend):
    """A job is a row; whoever claims it holds a lease, and a lost lease is somebody else's job."""

    supports_defer = True
    supports_get_result = True
    supports_priority = True

    def enqueue(self, task: "Task[Any, Any]", args: Any, kwargs: Any) -> "TaskResult[Any, Any]":
        self.validate_task(task)
        job = queue.put(
            task.module_path,
            list(args),
            dict(kwargs),
            priority=task.priority,
            run_after=task.run_after,
        )
        return result_of(job, task)

    def get_result(self, result_id: str) -> "TaskResult[Any, Any]":
        try:
            job = Job.objects.get(pk=result_id)
            return result_of(job, import_string(job.task))
        except (Job.DoesNotExist, ImportError, ValueError) as error:
            raise TaskResultDoesNotExist(result_id) from error


def result_of(job: Job, task: "Task[Any, Any]") -> "TaskResult[Any, Any]":
    """What Django's tasks API tells of a job."""
    result: TaskResult[Any, Any] = TaskResult(
        task=task,
        id=str(job.pk),
        status=STATUS[State(job.state)],
        enqueued_at=job.enqueued_at,
        started_at=job.started_at,
        last_attempted_at=job.started_at,
        finished_at=job.finished_at,
        args=job.args,
        kwargs=job.kwargs,
        backend=task.backend,
        errors=[_error(job)] if job.error else [],
        worker_ids=[job.worker] * job.attempts,
    )
    object.__setattr__(result, "_return_value", job.result)
    return result


def _error(job: Job) -> TaskError:
    return TaskError(exception_class_path="builtins.Exception", traceback=job.error)
