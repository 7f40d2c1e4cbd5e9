namespace TutorFunctions.Web.Callers;

/// <summary>
/// Which roles may call an HTTP function, besides admins, who may call all. The API's description and the check of each request are made
/// from it. Every HTTP function has it or <see cref="AllowsAnyoneAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AllowsAttribute(Role roles) : Attribute
{
    public Role Roles { get; } = roles | Role.Admin;

    /// <summary>
    /// What the route's <c>id</c> names; a learner may have only what is the learner's own, and a teacher whose key is for classes only
    /// what is of these classes.
    /// </summary>
    public Resource Of { get; init; }
}

/// <summary>Marks an HTTP function that needs no key: pages, health, the description, and what checks a signature of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AllowsAnyoneAttribute : Attribute;

/// <summary>What an address names by its <c>id</c> that belongs to a learner or a class.</summary>
public enum Resource
{
    None,
    Session,
    Learner,
    Assessment,
    Class,
    Alert,
}
