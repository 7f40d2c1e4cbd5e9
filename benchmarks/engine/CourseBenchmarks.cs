using BenchmarkDotNet.Attributes;
using TutorFunctions.Courses;
using TutorFunctions.Lessons;

namespace TutorFunctions.Benchmarks;

/// <summary>What a course costs that comes back from disk: all lesson packs as one.</summary>
[MemoryDiagnoser]
public class CourseBenchmarks
{
    private byte[] _stored = [];

    [GlobalSetup]
    public void Setup()
    {
        var lessons = LessonLibrary.Load([Path.Combine(AppContext.BaseDirectory, "lessons")], drawings: 1).All;
        _stored = CourseSerializer.Serialize(
            new Course
            {
                Id = "course",
                Title = "Course",
                Language = "en",
                Attribution = [],
                Lessons = [.. lessons],
                Skills = [],
            }
        );
    }

    [Benchmark]
    public int Read() => CourseSerializer.Deserialize(_stored).Lessons.Count;
}
