using System.Collections.Frozen;

namespace TutorFunctions.LanguageModels;

/// <summary>The commands of LaTeX whose first letter JSON reads as a tab or a new line when their backslash is not doubled.</summary>
internal static class LatexCommands
{
    private static readonly FrozenSet<string> s_known = FrozenSet.Create(
        StringComparer.Ordinal,
        "tan",
        "tanh",
        "tau",
        "text",
        "textbf",
        "textit",
        "textrm",
        "tfrac",
        "therefore",
        "theta",
        "tilde",
        "times",
        "to",
        "top",
        "triangle",
        "nabla",
        "natural",
        "neg",
        "neq",
        "nexists",
        "nmid",
        "not",
        "notin",
        "nparallel",
        "nsubseteq",
        "nu",
        "nwarrow"
    );

    /// <param name="name">Without the backslash; letters that follow the command are no part of it.</param>
    public static bool IsKnown(string name) => s_known.Contains(name);
}
