using System.Collections.Frozen;
using Microsoft.DurableTask;
using TutorFunctions.LanguageModels;

namespace TutorFunctions.Sessions;

/// <summary>Tells which failure of an agent a history holds.</summary>
internal static class AgentFailures
{
    // A history names an exception by its full name; these are the names in histories of the builds up to 1.2.
    private static readonly FrozenDictionary<string, Type> s_earlierNames = new Dictionary<string, Type>
    {
        ["TutorFunctions.Sessions.ModelFailedException"] = typeof(ModelFailedException),
        ["TutorFunctions.Sessions.ModelNotAvailableException"] = typeof(ModelNotAvailableException),
        ["TutorFunctions.Sessions.SessionBudgetSpentException"] = typeof(SessionBudgetSpentException),
    }.ToFrozenDictionary();

    public static bool Is<TException>(this TaskFailureDetails failure)
        where TException : Exception =>
        failure.IsCausedBy<TException>()
        || (s_earlierNames.TryGetValue(failure.ErrorType, out var type) && type.IsAssignableTo(typeof(TException)));
}
