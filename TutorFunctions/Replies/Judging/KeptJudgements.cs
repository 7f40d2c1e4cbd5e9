using BitFaster.Caching.Lru;
using TutorFunctions.Grading;

namespace TutorFunctions.Replies.Judging;

/// <summary>
/// The judgements of the latest claims by one key. One reply makes the same claim in several readings, and the learners who answer one
/// question give the same few answers.
/// </summary>
internal sealed class KeptJudgements(AnswerKey key)
{
    /// <summary>Characters of a claim whose judgement is kept; a longer one is hardly made twice.</summary>
    private const int LongestKept = 500;

    private const int MostKept = 24;

    private readonly ConcurrentLru<string, Judgement> _kept = new(concurrencyLevel: 1, MostKept, StringComparer.Ordinal);

    public Judgement Of(string claim, ClaimJudge judge) =>
        claim.Length <= LongestKept
            ? _kept.GetOrAdd(claim, static (text, asked) => asked.judge(asked.key, text), (judge, key))
            : judge(key, claim);
}
