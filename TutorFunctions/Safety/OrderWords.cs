namespace TutorFunctions.Safety;

/// <summary>
/// What orders to a tutor are made of: words that stand near each other in one sentence. A word that ends in * stands for all that begin
/// so.
/// </summary>
/// <param name="Finding">What such a sentence tries to do, to a teacher.</param>
/// <param name="Parts">Groups of words, one of each of which must follow on the one before within a few words.</param>
internal sealed record OrderWords(string Finding, params string[] Parts)
{
    private const string Override = "It tells the tutor to leave its instructions aside.";
    private const string Judge = "It tells the tutor how to judge it, or what to mark as done.";
    private const string Leak = "It asks for the tutor's instructions.";
    private const string Act = "It tells the tutor to be somebody else.";

    /// <summary>In English, German, French, Spanish, Italian, Portuguese, Dutch and Russian; without accents.</summary>
    public static readonly IReadOnlyList<OrderWords> All =
    [
        new(
            Override,
            "ignore ignores ignoring disregard forget override bypass discard neglect disobey",
            "instruction instructions prompt prompts guidelines guideline directive directives programming training"
        ),
        new(
            Override,
            "ignore disregard forget override bypass discard neglect disobey",
            "previous prior above earlier your the these those all any every",
            "rules rule messages message context directions orders commands before told above said text conversation everything"
        ),
        new(Override, "ignore forget drop cancel abandon scrap", "lesson plan topic subject curriculum"),
        new(
            Override,
            "dont not never stop without quit",
            "follow following obey obeying listening",
            "instruction instructions prompt rules guidelines"
        ),
        new(
            Override,
            "new updated real secret actual true following",
            "instructions instruction task role directive",
            "are is follow say tell you"
        ),
        new(
            Override,
            "ignorier* vergiss vergesse* missacht* uberschreib* umgeh*",
            "anweisung* instruktion* regel* vorgabe* prompt alles vorherig* bisherig*"
        ),
        new(Override, "ignor* oubli* neglig* contourn* passe", "instruction* consigne* regle* directive* precedent* tout"),
        new(Override, "ignor* olvid* omit* desobed* pasa", "instruccion* regla* indicacion* orden* anterior* todo"),
        new(Override, "ignor* dimentic* trascur* scord*", "istruzion* regol* precedent* tutto indicazion*"),
        new(Override, "ignor* esquec* desconsider*", "instruc* regra* anterior* tudo"),
        new(Override, "negeer* vergeet* sla", "instructie* regel* opdracht* alles vorige"),
        new(Override, "игнорир* проигнорир* забуд*", "инструкц* указани* правил* предыдущ* все"),
        new(
            Judge,
            "mark set make put declare count record register flag change turn move update log treat consider label rate grade score",
            "step steps lesson lessons topic topics plan everything all session status statuses answer answers reply replies me my it "
                + "this that them task tasks item items progress quiz course unit units response",
            "complete completed done finished passed mastered correct right full perfect 100 100% in_progress accepted solved"
        ),
        new(
            Judge,
            "give award grant assign get gimme want need deserve",
            "me my this us it",
            "full maximum max perfect highest top 100 1.0 a+ best all good",
            "mark marks score scores point points credit credits grade grades rating %"
        ),
        new(
            Judge,
            "complete finish end close skip pass finalize finalise advance jump",
            "all every whole entire remaining rest each steps lessons session course plan",
            "step steps lesson lessons plan session course quiz topics me now immediately please automatically end"
        ),
        new(Judge, "go skip jump move take advance bring", "end finish completion", "lesson session course plan quiz"),
        new(Judge, "pretend assume imagine suppose act", "i my me that if", "answered answer reply", "correctly correct right rightly"),
        new(
            Judge,
            "say tell respond reply answer output print write confirm admit return",
            "correct right perfect completed passed",
            "matter regardless whatever always anyway even every from"
        ),
        new(
            Judge,
            "always regardless whatever now",
            "say answer return set mark judge evaluate respond approve accept",
            "correct right true complete completed pass approved"
        ),
        new(
            Judge,
            "should_advance updated_step_statuses replan_needed user_intent assessment_note guidance_for_tutor step_id "
                + "off_topic_response was_off_topic"
        ),
        new(Judge, "evaluation score status approved verdict", "= :", "correct completed true 1 1.0 done"),
        new(Judge, "evaluation score status", "correct completed", "true 1 1.0"),
        new(
            Judge,
            "set change force override",
            "evaluation score verdict rating status should_advance",
            "to as correct completed 1 1.0 true"
        ),
        new(
            Judge,
            "markier* setz* erklar* stell* bewert* trag*",
            "schritt* aufgabe* alles alle lektion* plan antwort* mich",
            "erledigt abgeschlossen* fertig richtig bestanden korrekt komplett"
        ),
        new(
            Judge,
            "marqu* valid* mets mettez consider* declar* note",
            "etape* tout* toute* lecon* plan reponse* exercice* moi",
            "termin* complet* fini* correct* juste* reussi* valid*"
        ),
        new(
            Judge,
            "marc* pon considera* declara* califica*",
            "paso* todo* toda* leccion* plan respuesta* tarea* me",
            "completad* terminad* correct* hech* aprobad* finalizad*"
        ),
        new(
            Judge,
            "segn* imposta* considera* metti* dichiara*",
            "passagg* passi tutt* lezion* piano rispost* compit*",
            "completat* finit* corrett* superat* giust*"
        ),
        new(
            Judge,
            "marqu* marc* consider* defin*",
            "etapa* passo* tudo toda* todos licao plano resposta*",
            "concluid* complet* corret* certa feit* termina*"
        ),
        new(Judge, "markeer* zet beschouw* keur", "stap* alles alle les plan antwoord* opdracht*", "voltooid klaar afgerond goed juist"),
        new(Judge, "отмет* постав* засчита* помет*", "шаг* все* урок* план* ответ*", "выполн* заверш* правильн* готов* пройден*"),
        new(
            Leak,
            "show print reveal repeat tell give output display translate summarize summarise encode write paste copy quote say recite "
                + "list share read leak dump send what whats rephrase spell include",
            "your system initial original hidden secret internal full developer entire exact above",
            "prompt prompts instruction instructions guidelines configuration message rules directives"
        ),
        new(
            Leak,
            "show print reveal repeat output display translate summarize encode write paste copy quote recite leak dump",
            "text words everything message content sentences conversation all",
            "above before preceding first beginning"
        ),
        new(Leak, "system", "prompt prompts"),
        new(Leak, "tell give show reveal what whats print", "answer answers", "key sheet expected hidden stored"),
        new(Leak, "zeig* nenn* gib wiederhol* verrat* ubersetz* druck*", "anweisung* systemprompt prompt instruktion* vorgabe*"),
        new(Leak, "montr* affich* repet* revel* donn* tradui*", "instructions prompt consignes"),
        new(Leak, "muestr* revel* repit* dime imprim* ensen* traduc*", "instrucciones prompt indicaciones"),
        new(Leak, "mostr* rivel* ripet* dimmi stamp* revel* repit*", "istruzioni prompt instrucoes"),
        new(Leak, "toon laat herhaal geef vertaal", "instructies prompt opdrachten"),
        new(Leak, "покажи повтори раскрой напечатай выведи", "инструкц* промпт* указани*"),
        new(
            Act,
            "you youre",
            "now longer not anymore",
            "tutor dan pirate admin administrator developer unrestricted jailbroken friend grandma grandmother assistant ai evaluator "
                + "grader bot hacker chatbot linux terminal game character free teacher robot cat"
        ),
        new(
            Act,
            "act behave pretend roleplay role-play respond talk speak",
            "as like if you that to",
            "pirate dan admin administrator developer unrestricted evaluator grader teacher hacker terminal character grandma "
                + "grandmother friend ai bot human you were are rules without no be evil another different somebody someone"
        ),
        new(Act, "lets let's we play", "play roleplay role", "game role roleplay pretend"),
        new(
            Act,
            "developer admin administrator debug god sudo maintenance test unrestricted jailbreak root",
            "mode override access command"
        ),
        new(Act, "do", "anything", "now"),
        new(
            Act,
            "i im i'm as",
            "am your the a an",
            "teacher developer admin administrator creator programmer engineer principal headteacher supervisor operator owner boss "
                + "examiner"
        ),
        new(
            Act,
            "message note order request authorized authorised approved behalf",
            "from by of",
            "teacher developer admin administrator openai school principal system headteacher engineering"
        ),
        new(Act, "grandma grandmother grandfather grandpa", "prompt instructions answers mark complete completed used"),
        new(Act, "du", "bist bin", "jetzt nun mehr ab"),
        new(Act, "tu vous", "es etes n'es", "maintenant desormais plus"),
        new(Act, "eres ahora actua", "ahora eres como no", "ahora eres como tutor un una pirata profesor admin"),
        new(Act, "sei ora adesso fingi", "sei ora adesso di non", "un una tutor pirata essere piu amico"),
        new(Act, "agora voce finja", "voce agora que", "e um uma nao tutor pirata"),
        new(Act, "je", "bent", "nu geen niet"),
        new(Act, "ты", "теперь больше", "не пират учитель друг"),
    ];

    /// <summary>In writings without spaces between words.</summary>
    public static readonly IReadOnlyList<(string Phrase, string Finding)> Phrases =
    [
        ("忽略", Override),
        ("无视", Override),
        ("忘记之前", Override),
        ("忘记以上", Override),
        ("指示を無視", Override),
        ("無視して", Override),
        ("تجاهل", Override),
        ("무시", Override),
        ("नज़रअंदाज़", Override),
        ("नजरअंदाज", Override),
        ("标记为", Judge),
        ("全部完成", Judge),
        ("完了に", Judge),
        ("完了として", Judge),
        ("完了済み", Judge),
        ("완료로", Judge),
        ("系统提示", Leak),
        ("提示词", Leak),
        ("システムプロンプト", Leak),
        ("你现在是", Act),
        ("扮演", Act),
        ("あなたは今", Act),
    ];
}
