namespace TutorFunctions.Web;

/// <summary>
/// Marks a serializer context that writes answers of the API: the API's description takes the schemas of its types from it. The context
/// offers itself in a static property named Web.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ApiTypesAttribute : Attribute;
