using System.Collections.Frozen;

namespace TutorFunctions.Web.Pages;

/// <summary>
/// The pages that were built from the sources in web/, as they lie in a folder beside the assembly. Each file is there up to three times:
/// as it is, and compressed beforehand with the ending of its encoding.
/// </summary>
public sealed class PageFiles
{
    private const string AssetFolder = "assets";

    private static readonly FrozenDictionary<string, string> s_types = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, PageFile> _files;

    private PageFiles(FrozenDictionary<string, PageFile> files) => _files = files;

    public bool IsBuilt => _files.Count > 0;

    /// <summary>Lists what lies in the folder; nothing where there is no such folder.</summary>
    public static PageFiles In(string folder)
    {
        var paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToHashSet() : [];
        return new PageFiles(
            paths
                .Where(path => s_types.ContainsKey(Path.GetExtension(path)))
                .ToFrozenDictionary(
                    path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'),
                    path => new PageFile(
                        path,
                        s_types[Path.GetExtension(path)],
                        PageEncoding.All.Where(encoding => paths.Contains(path + encoding.Ending)).ToList()
                    )
                )
        );
    }

    /// <param name="name">A page's name, as "learn".</param>
    /// <returns>Null when it was not built.</returns>
    public PageFile? Page(string name) => _files.GetValueOrDefault($"{name}.html");

    /// <param name="name">A file's name with the hash of its content in it.</param>
    /// <returns>Null when there is none.</returns>
    public PageFile? Asset(string name) => _files.GetValueOrDefault($"{AssetFolder}/{name}");
}

/// <param name="Path">Where it lies uncompressed.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Encodings">Those that it lies beside itself in, the smallest first.</param>
public sealed record PageFile(string Path, string Type, IReadOnlyList<PageEncoding> Encodings);

/// <summary>An encoding that files are compressed with beforehand.</summary>
/// <param name="Name">As in Accept-Encoding and Content-Encoding.</param>
/// <param name="Ending">What a compressed file's name ends in.</param>
public sealed record PageEncoding(string Name, string Ending)
{
    /// <summary>All of them, the smallest result first.</summary>
    public static IReadOnlyList<PageEncoding> All { get; } = [new("br", ".br"), new("gzip", ".gz")];
}
