using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace TutorFunctions.Web;

/// <summary>The functions of an assembly that answer HTTP requests, with the triggers that say which.</summary>
internal static class HttpFunctions
{
    public static IEnumerable<(MethodInfo Method, HttpTriggerAttribute Trigger)> Of(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let trigger = method
            .GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .FirstOrDefault(found => found is not null)
        where trigger is not null
        select (method, trigger);
}
