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
        return _result(job, task, self.alias)

    def get_result(self, result_id: str) -> "TaskResult[Any, Any]":
        job = Job.objects.filter(pk=result_id).first()
        if job is None:
            raise TaskResultDoesNotExist(result_id)
        return _result(job, import_string(job.task), self.alias)


def _result(job: Job, task: "Task[Any, Any]", alias: str) -> "TaskResult[Any, Any]":
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
        backend=alias,
        errors=[TaskError(exception_class_path="builtins.Exception", traceback=job.error)]
        if job.error
        else [],
        worker_ids=[job.worker] * job.attempts,
    )
    object.__setattr__(result, "_return_value", job.result)
    return result
