using TutorFunctions.Lessons.Packs.Yaml;
using TutorFunctions.Lessons.Templates;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>Reads the parameters of an item.</summary>
internal static class ParameterFields
{
    private const int Most = 40;

    public static IReadOnlyList<TemplateParameter> Read(PackNode node, string item, PackErrors errors)
    {
        if (node is not PackNode.Map map)
        {
            errors.Add(node, $"{item}: parameters is {node.Shape}: write one line for each parameter, as 'a: {{ from: 1, to: 9 }}'");
            return [];
        }

        if (map.Entries.Count > Most)
            errors.Add(node, $"{item} has {map.Entries.Count} parameters: use at most {Most}");
        var parameters = new List<TemplateParameter>();
        foreach (var (key, value) in map.Entries.Take(Most))
        {
            var name = key.Text;
            if (Complaint(name, parameters) is { } complaint)
                errors.Add(key, $"{item}: {complaint}");
            parameters.Add(Parameter(name, value, $"{item}: parameter '{name}'", errors));
        }

        return parameters;
    }

    private static string? Complaint(string name, List<TemplateParameter> before) =>
        name switch
        {
            _ when !Identifiers.IsParameterName(name) =>
                $"'{name}' cannot name a parameter: use letters, digits and '_', beginning with a letter",
            _ when ExpressionParser.IsReserved(name) =>
                $"'{name}' cannot name a parameter because expressions use the word: choose another name",
            _ when before.Any(parameter => parameter.Name == name) => $"there are two parameters '{name}': rename one",
            _ => null,
        };

    private static TemplateParameter Parameter(string name, PackNode node, string block, PackErrors errors)
    {
        var fields = new PackFields(node, block, errors, "from", "to", "values", "expression");
        if (node is not PackNode.Map)
            return new TemplateParameter(name);
        var ways = (fields.Has("from") || fields.Has("to") ? 1 : 0) + (fields.Has("values") ? 1 : 0) + (fields.Has("expression") ? 1 : 0);
        if (ways != 1)
        {
            errors.Add(node, $"{block} must have one way to get its value: from and to, or values, or expression");
            return new TemplateParameter(name);
        }

        if (fields.Has("expression"))
            return new TemplateParameter(name, Expression: fields.Text("expression"));
        if (fields.Has("values"))
            return new TemplateParameter(name, Values: Values(fields, block));
        var (from, to) = (fields.Whole("from"), fields.Whole("to"));
        if (from > to)
            errors.Add(fields.Place("from"), $"{block} goes from {from} to {to}: put the smaller number first");
        return new TemplateParameter(name, from, to);
    }

    private static IReadOnlyList<string> Values(PackFields fields, string block)
    {
        var values = fields.Texts("values");
        if (values.Count == 0 && fields.Place("values") is PackNode.Sequence)
            fields.Errors.Add(fields.Place("values"), $"{block} has no values: list at least one");
        return values;
    }
}
