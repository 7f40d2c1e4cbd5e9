namespace TutorFunctions.Safety.Distress.Lexicon;

/// <summary>
/// The plainest words of wanting to die and of being beaten, in the languages that pupils are most likely to fall back on.
/// </summary>
internal static class SignsInOtherLanguages
{
    public static WordPatterns SelfHarm { get; } =
        WordPatterns.Read(
            """
            # German
            ich ...2 will|möchte|mag ...1 nicht_mehr ...1 leben|da_sein|aufwachen
            ich will|möchte ...2 sterben|tot_sein
            mich umbringen|umzubringen
            ich bringe|bring mich um
            ritze mich
            # French
            envie de mourir|me_tuer
            je ...1 veux ...1 mourir|me_tuer|me_suicider
            veux plus vivre
            # Spanish
            quiero morir|morirme|matarme|suicidarme
            no quiero ...1 vivir|seguir_viviendo|despertar
            # Italian
            voglio morire|uccidermi|ammazzarmi
            non voglio più vivere
            # Portuguese
            quero morrer|me_matar
            não|nao quero mais viver
            # Dutch
            ik wil dood|sterven|niet_meer_leven
            # Polish
            chcę|chce umrzeć|umrzec|się_zabić|sie_zabic
            # Turkish
            ölmek|olmek istiyorum
            # Russian
            хочу умереть|покончить
            не хочу ...1 жить
            """
        );

    public static WordPatterns Abuse { get; } =
        WordPatterns.Read(
            """
            mein|meine vater|papa|stiefvater|mutter|mama|onkel ...2 schlägt|schlaegt|verprügelt|schlug mich
            mon|ma père|pere|papa|beau_père|mère|mere|maman|oncle ...1 me frappe|bat|touche
            mi padre|papá|papa|padrastro|madre|mamá|mama|tío|tio ...1 me pega|golpea|toca
            mio|mia padre|papà|papa|madre|mamma|zio ...1 mi picchia|tocca
            meu|minha pai|padrasto|mãe|mae|tio ...1 me bate|toca
            """
        );
}
