using TutorFunctions.Replies;
using TutorFunctions.Replies.Acts;

namespace TutorFunctions.Evals.Replies;

/// <summary>How well replies were read.</summary>
internal sealed class ReplyFigures
{
    private int _all,
        _judged,
        _right,
        _accepted,
        _notRight,
        _wronglyAccepted,
        _none,
        _wronglyRefused,
        _questions,
        _questionsSeen,
        _hits,
        _found,
        _labelled;

    public void Add(LabelledReply label, Outcome outcome, IReadOnlySet<DialogueAct> acts)
    {
        _all++;
        if (outcome == label.Outcome)
            _judged++;
        if (label.Outcome == Outcome.Accept)
        {
            _right++;
            if (outcome == Outcome.Accept)
                _accepted++;
        }

        if (label.Outcome is Outcome.Refuse or Outcome.None)
        {
            _notRight++;
            if (outcome == Outcome.Accept)
                _wronglyAccepted++;
        }

        if (label.Outcome == Outcome.None)
        {
            _none++;
            if (outcome == Outcome.Refuse)
                _wronglyRefused++;
        }

        if (label.Acts.Any(static act => act.IsQuestion()))
        {
            _questions++;
            if (acts.Any(static act => act.IsQuestion()))
                _questionsSeen++;
        }

        _hits += acts.Count(label.Acts.Contains);
        _found += acts.Count;
        _labelled += label.Acts.Count;
    }

    public double JudgedRight => Share(_judged, _all);

    public double ActsF1 => 2.0 * _hits / Math.Max(1, _found + _labelled);

    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{_all,5} replies  judged right {Share(_judged, _all):P1}  right accepted {Share(_accepted, _right):P1}  wrong or none "
                + $"accepted {Share(_wronglyAccepted, _notRight):P1}  none refused {Share(_wronglyRefused, _none):P1}  questions seen "
                + $"{Share(_questionsSeen, _questions):P1}  acts F1 {ActsF1:F3}"
        );

    private static double Share(int part, int whole) => whole == 0 ? 0 : part / (double)whole;
}
