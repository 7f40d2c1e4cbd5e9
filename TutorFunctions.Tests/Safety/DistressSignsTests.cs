using TutorFunctions.Safety.Distress;

namespace TutorFunctions.Tests.Safety;

/// <summary>What is taken for distress and what is not. The evals measure it on the lists in <c>evals/data/distress</c>.</summary>
public class DistressSignsTests
{
    [Theory]
    [InlineData("i want to kill myself", Concern.SelfHarm)]
    [InlineData("The answer is 3/8. I don’t want to live anymore.", Concern.SelfHarm)]
    [InlineData("I WANT TO DIEEEEE", Concern.SelfHarm)]
    [InlineData("ive started cutting again", Concern.SelfHarm)]
    [InlineData("my friend wants to kill herself", Concern.SelfHarm)]
    [InlineData("my dad hits me when he is drunk", Concern.Abuse)]
    [InlineData("i am scared to go home", Concern.Abuse)]
    [InlineData("im going to bring a gun to school", Concern.Violence)]
    [InlineData("sometimes i want to sleep and not wake up", Concern.SelfHarm)]
    [InlineData("kms", Concern.SelfHarm)]
    [InlineData("Ich will nicht mehr leben", Concern.SelfHarm)]
    [InlineData("j'ai envie de mourir", Concern.SelfHarm)]
    [InlineData("mi padre me pega", Concern.Abuse)]
    [InlineData("my stepdad comes into my room at night", Concern.Abuse)]
    public void Distress_is_seen_for_what_it_is(string reply, Concern concern) => DistressSigns.In(reply).ShouldBe(concern);

    [Theory]
    [InlineData("this is killing me lol")]
    [InlineData("I want to die of boredom")]
    [InlineData("kill the process")]
    [InlineData("it is 5 kms")]
    [InlineData("my brother comes into my room and annoys me")]
    [InlineData("the teacher made me send him pictures of my homework")]
    [InlineData("ich will nicht mehr üben")]
    [InlineData("je veux plus de temps")]
    [InlineData("the plant dies")]
    [InlineData("kill the node and the dead node is replaced")]
    [InlineData("i had to kill the process myself")]
    [InlineData("my dad beats me at chess")]
    [InlineData("i cut myself a slice of cake")]
    [InlineData("i want to die in minecraft so i respawn")]
    [InlineData("my mum will kill me if i fail")]
    [InlineData("romeo kills himself at the end of the play")]
    [InlineData("")]
    public void What_only_sounds_like_it_is_let_be(string reply) => DistressSigns.In(reply).ShouldBeNull();

    [Fact]
    public void Of_a_very_long_reply_the_beginning_is_read()
    {
        var talk = string.Concat(Enumerable.Repeat("so then my dad said i want to cut the cake. ", 1000));

        DistressSigns.In($"i want to die. {talk}").ShouldBe(Concern.SelfHarm);
        DistressSigns.In($"{talk} i want to die.").ShouldBeNull();
    }
}
