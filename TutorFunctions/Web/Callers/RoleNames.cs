using TutorFunctions.Web.Body;

namespace TutorFunctions.Web.Callers;

/// <summary>Roles as they are written in JSON and said to callers.</summary>
internal static class RoleNames
{
    private static readonly Role[] s_all = [Role.Admin, Role.Teacher, Role.Integration, Role.Learner];

    /// <summary>Names joined by "or", the most powerful first: "admin or teacher".</summary>
    public static string Of(Role roles) => string.Join(" or ", List(roles));

    public static IEnumerable<string> List(Role roles) =>
        s_all.Where(role => roles.HasFlag(role)).Select(static role => BodyField.NameOf(role));
}
