using System.Collections.Frozen;

namespace TutorFunctions.Grading.Words;

/// <summary>Words that carry no meaning of their own in an answer. Words that deny or compare are not among them.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> s_words = new[]
    {
        "a",
        "an",
        "the",
        "and",
        "of",
        "is",
        "are",
        "was",
        "were",
        "be",
        "it",
        "its",
        "this",
        "that",
        "to",
        "in",
        "on",
        "at",
        "for",
        "with",
        "by",
        "as",
        "from",
        "i",
        "im",
        "we",
        "you",
        "they",
        "them",
        "their",
        "there",
        "so",
        "do",
        "does",
        "has",
        "have",
        "will",
        "would",
        "can",
        "my",
        "your",
        "our",
        "think",
        "answer",
        "also",
        "just",
        "very",
        "really",
        "some",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string lower) => s_words.Contains(lower);
}
