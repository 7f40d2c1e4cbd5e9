namespace TutorFunctions.LocalRuntime.Storage;

/// <summary>Files that hold what people say, which nobody but the server's own user may read.</summary>
public static class OwnersFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode FolderOwnerOnly = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>Makes a folder for its owner alone. One that is there keeps its mode: it may be somebody else's, too.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, FolderOwnerOnly);
    }

    /// <summary>
    /// Opens a file for its owner alone, and makes an empty one where there is none. What SQLite puts beside a database gets its mode.
    /// Windows knows no modes: there the folder's rights hold.
    /// </summary>
    public static FileStream OpenOrCreate(string path, FileShare share)
    {
        if (OperatingSystem.IsWindows())
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share);
        var file = new FileStream(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = share,
                UnixCreateMode = OwnerOnly,
            }
        );
        if (File.GetUnixFileMode(file.SafeFileHandle) != OwnerOnly)
            File.SetUnixFileMode(file.SafeFileHandle, OwnerOnly);
        return file;
    }
}
