using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace TutorFunctions.Tests.Architecture;

/// <summary>
/// What each type of an assembly mentions, in signatures, attributes and code, by full name. Nested types count as their outer one.
/// </summary>
internal sealed class CodeReferences
{
    private readonly Dictionary<string, HashSet<string>> _byType = [];

    private CodeReferences(AssemblyDefinition assembly)
    {
        foreach (var type in assembly.MainModule.GetAllTypes().Where(type => type.Name != "<Module>"))
        {
            var name = Outermost(type).FullName;
            if (!_byType.TryGetValue(name, out var found))
                _byType.Add(name, found = []);
            foreach (var mention in Mentions(type))
                found.Add(mention);
        }
    }

    /// <summary>Full names of the assembly's types.</summary>
    public IEnumerable<string> Types => _byType.Keys;

    public static CodeReferences Of(System.Reflection.Assembly assembly)
    {
        using var definition = AssemblyDefinition.ReadAssembly(assembly.Location);
        return new CodeReferences(definition);
    }

    /// <summary>Types that it mentions, and members that its code calls as <c>Type::Member</c>.</summary>
    public IEnumerable<string> Of(string type) => _byType[type].Where(mention => mention != type);

    private static IEnumerable<string> Mentions(TypeDefinition type)
    {
        IEnumerable<TypeReference?> types =
        [
            type.BaseType,
            .. type.Interfaces.Select(one => one.InterfaceType),
            .. type.Fields.Select(field => field.FieldType),
            .. type.CustomAttributes.Select(attribute => attribute.AttributeType),
            .. type.Properties.SelectMany(property => property.CustomAttributes).Select(attribute => attribute.AttributeType),
            .. type.Methods.SelectMany(method => method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType)),
            .. type.Methods.SelectMany(method => method.CustomAttributes).Select(attribute => attribute.AttributeType),
            .. type
                .Methods.Where(method => method.HasBody)
                .SelectMany(method => method.Body.Variables)
                .Select(variable => variable.VariableType),
        ];
        foreach (var name in types.OfType<TypeReference>().SelectMany(Names))
            yield return name;
        foreach (
            var operand in type
                .Methods.Where(method => method.HasBody)
                .SelectMany(method => method.Body.Instructions)
                .Select(instruction => instruction.Operand)
        )
        {
            if (operand is MemberReference { DeclaringType: { } declaring } member)
                yield return $"{Outermost(declaring).FullName}::{member.Name}";
            foreach (var name in Named(operand).SelectMany(Names))
                yield return name;
        }
    }

    private static IEnumerable<TypeReference> Named(object operand) =>
        operand switch
        {
            TypeReference type => [type],
            GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
            MemberReference { DeclaringType: { } declaring } => [declaring],
            _ => [],
        };

    private static IEnumerable<string> Names(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => [Outermost(generic.ElementType).FullName, .. generic.GenericArguments.SelectMany(Names)],
            TypeSpecification specification => Names(specification.ElementType),
            _ => [Outermost(type).FullName],
        };

    private static TypeReference Outermost(TypeReference type)
    {
        var element = type.GetElementType();
        return element.DeclaringType is { } outer ? Outermost(outer) : element;
    }
}
