namespace TutorFunctions.Evals.Imported;

/// <summary>What learners say when they do not answer.</summary>
internal static class LearnerPhrases
{
    public static string[] Questions { get; } =
    [
        "how do i start?",
        "what does that even mean",
        "can you explain the question again?",
        "why do we have to do that?",
        "do i need a calculator for this?",
        "what is the first step",
        "can u show me an example",
        "is there a formula for this?",
        "what am i supposed to find",
        "which number goes first?",
        "could you please explain how one does this kind of exercise?",
        "how did you get that",
        "do i have to simplify?",
        "does the order matter?",
        "wait what do you want me to do",
        "what's the difference between this and the last one",
        "can i use a fraction?",
        "explain pls",
        "whats that symbol",
        "Should I round the answer?",
    ];

    public static string[] Stuck { get; } =
    [
        "idk",
        "i dont know",
        "no idea",
        "I have no clue how to do this",
        "help",
        "im stuck",
        "i'm lost sorry",
        "this is too hard",
        "i give up",
        "I don't understand this at all",
        "not a clue",
        "dont get it",
        "i can't do this",
        "hint please",
        "i forgot how to do these",
        "my brain hurts i cant do it",
        "i suck at this",
        "no clue lol",
        "ughh i dunno",
        "I am completely lost here",
    ];

    public static string[] OffTopic { get; } =
    [
        "what's for lunch",
        "do you like pizza",
        "can we play a game instead",
        "my dog ate my homework",
        "did you watch the game last night",
        "im bored",
        "hello!!",
        "lol",
        "my birthday is on friday",
        "whats your name",
        "my sister is so annoying",
        "tell me a joke",
        "i got new shoes",
        "who is your favorite singer",
        "it's raining here",
        "can i go to the bathroom",
        "have you seen the new spider man movie",
        "i want to be a youtuber",
        "are you a robot",
        "brb",
    ];
}
