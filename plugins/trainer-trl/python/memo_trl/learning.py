"""What decides when a run ends and which weights it ends with. It follows from step counts alone."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any

from .exact_match import Evaluation

#: A round is an epoch, or as many steps where epochs are shorter.
MIN_ROUND_STEPS = 25
#: Below this share of right tokens, questions are not worth asking.
ASK_FROM = 0.6
#: Below it, no share of whole answers is near its end.
ASK_TRAINED_FROM = 0.95


@dataclass
class Learning:
    """Stored in every checkpoint."""

    #: Sum and count of the share of right tokens over the steps of the round.
    accuracy: float = 0.0
    accuracySteps: int = 0
    roundsWithoutProgress: int = 0
    #: Tokens computed up to the checkpoint, padding excluded.
    tokens: int = 0
    #: `{"step", "exactMatch", "loss"}` of the weights that are kept as the best.
    best: dict[str, Any] | None = field(default=None)

    @staticmethod
    def restored(stored: dict[str, Any]) -> "Learning":
        known = {each.name for each in fields(Learning)}
        return Learning(**{name: value for name, value in stored.items() if name in known})

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)

    def stepped(self, accuracy: float) -> None:
        self.accuracy += accuracy
        self.accuracySteps += 1

    def end_round(self) -> float:
        """Share of right tokens over the round that ends."""
        share = self.accuracy / max(1, self.accuracySteps)
        self.accuracy, self.accuracySteps = 0.0, 0
        return share

    def judge(self, step: int, held_out: Evaluation | None) -> bool:
        """Notes a round's result; true where the weights are the best so far."""
        better = held_out is not None and held_out.better_than(self.best)
        if held_out is not None and better:
            self.best = {"step": step, **held_out.as_dict()}
        self.roundsWithoutProgress = 0 if better or held_out is None else self.roundsWithoutProgress + 1
        return better
