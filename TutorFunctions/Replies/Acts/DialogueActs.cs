using System.Collections.Frozen;

namespace TutorFunctions.Replies.Acts;

/// <summary>The names of dialogue acts, as they stand in logs, in answers and in the language's data: "ask_term".</summary>
public static class DialogueActs
{
    private static readonly FrozenDictionary<string, DialogueAct> s_byName = Enum.GetValues<DialogueAct>()
        .ToFrozenDictionary(act => Snake(act.ToString()), StringComparer.Ordinal);

    private static readonly string[] s_names = [.. Enum.GetValues<DialogueAct>().Select(act => Snake(act.ToString()))];

    public static int Count => s_names.Length;

    public static string Name(this DialogueAct act) => s_names[(int)act];

    /// <summary>The act of a name; null when there is none.</summary>
    public static DialogueAct? Find(string name) => s_byName.TryGetValue(name, out var act) ? act : null;

    /// <summary>Whether the act asks something that wants an answer.</summary>
    public static bool IsQuestion(this DialogueAct act) => act is >= DialogueAct.AskTerm and <= DialogueAct.AskTutor;

    public static bool IsRequest(this DialogueAct act) => act is >= DialogueAct.RequestHint and <= DialogueAct.RequestTopic;

    /// <summary>Whether the act says that the learner cannot go on alone.</summary>
    public static bool AsksForHelp(this DialogueAct act) =>
        act is DialogueAct.NotKnowing or DialogueAct.RequestHint or DialogueAct.RequestAnswer or DialogueAct.RequestEasier;

    private static string Snake(string name) =>
        string.Concat(
            name.Select(
                (letter, at) =>
                    char.IsUpper(letter) && at > 0 ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()
            )
        );
}
