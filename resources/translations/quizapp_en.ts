<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Amounts</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{points} of %n point(s)</source>
        <translation>
            <numerusform>{points} of %n point</numerusform>
            <numerusform>{points} of %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) that you have now are not in it.</source>
        <translation>
            <numerusform>%n answer that you have now is not in it.</numerusform>
            <numerusform>%n answers that you have now are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) in it are not in your progress now.</source>
        <translation>
            <numerusform>%n answer in it is not in your progress now.</numerusform>
            <numerusform>%n answers in it are not in your progress now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BowTieArea</name>
    <message numerus="yes">
        <source>Still empty: %n place(s). Fill all five, then check.</source>
        <translation>
            <numerusform>Still empty: %n place. Fill all five, then check.</numerusform>
            <numerusform>Still empty: %n places. Fill all five, then check.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalibrationCard</name>
    <message numerus="yes">
        <source>{certainty}: {right} of %n answer(s) right.</source>
        <translation>
            <numerusform>{certainty}: {right} of %n answer right.</numerusform>
            <numerusform>{certainty}: {right} of %n answers right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseArea</name>
    <message numerus="yes">
        <source>You can choose %n. Take one away first.</source>
        <translation>
            <numerusform>You can choose %n. Take one away first.</numerusform>
            <numerusform>You can choose %n. Take one away first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select %n.</source>
        <translation>
            <numerusform>Select %n.</numerusform>
            <numerusform>Select %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) still open</source>
        <translation>
            <numerusform>%n part still open</numerusform>
            <numerusform>%n parts still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n more.</source>
        <translation>
            <numerusform>Choose %n more.</numerusform>
            <numerusform>Choose %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to choose from.</source>
        <translation>
            <numerusform>%n answer to choose from.</numerusform>
            <numerusform>%n answers to choose from.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockButton</name>
    <message numerus="yes">
        <source>%n minute(s) left. Press to hide the time.</source>
        <translation>
            <numerusform>%n minute left. Press to hide the time.</numerusform>
            <numerusform>%n minutes left. Press to hide the time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaysCard</name>
    <message numerus="yes">
        <source>You studied on %n day(s) in the last {weeks} weeks.</source>
        <translation>
            <numerusform>You studied on %n day in the last {weeks} weeks.</numerusform>
            <numerusform>You studied on %n days in the last {weeks} weeks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You studied on %n day(s) since {date}.</source>
        <translation>
            <numerusform>You studied on %n day since {date}.</numerusform>
            <numerusform>You studied on %n days since {date}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) that you are still learning come(s) first tomorrow.</source>
        <translation>
            <numerusform>%n question that you are still learning comes first tomorrow.</numerusform>
            <numerusform>%n questions that you are still learning come first tomorrow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more minute(s)</source>
        <translation>
            <numerusform>%n more minute</numerusform>
            <numerusform>%n more minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExplanationCard</name>
    <message numerus="yes">
        <source>{points} of %n point(s)</source>
        <translation>
            <numerusform>{points} of %n point</numerusform>
            <numerusform>{points} of %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FillArea</name>
    <message numerus="yes">
        <source>Still empty: %n gap(s). Fill every gap, then check.</source>
        <translation>
            <numerusform>Still empty: %n gap. Fill every gap, then check.</numerusform>
            <numerusform>Still empty: %n gaps. Fill every gap, then check.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s).</source>
        <translation>
            <numerusform>%n gap.</numerusform>
            <numerusform>%n gaps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridArea</name>
    <message numerus="yes">
        <source>%n box(es) ticked</source>
        <translation>
            <numerusform>%n box ticked</numerusform>
            <numerusform>%n boxes ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) still open</source>
        <translation>
            <numerusform>%n row still open</numerusform>
            <numerusform>%n rows still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpNowPage</name>
    <message numerus="yes">
        <source>%n sign(s)</source>
        <translation>
            <numerusform>%n sign</numerusform>
            <numerusform>%n signs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HighlightArea</name>
    <message numerus="yes">
        <source>%n phrase(s) marked</source>
        <translation>
            <numerusform>%n phrase marked</numerusform>
            <numerusform>%n phrases marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phrase(s) can be marked.</source>
        <translation>
            <numerusform>%n phrase can be marked.</numerusform>
            <numerusform>%n phrases can be marked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intervals</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>Your plan has %n minute(s) a day from now on. You can change that in Settings.</source>
        <translation>
            <numerusform>Your plan has %n minute a day from now on. You can change that in Settings.</numerusform>
            <numerusform>Your plan has %n minutes a day from now on. You can change that in Settings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MinutesCard</name>
    <message numerus="yes">
        <source>About %n minute(s) on a day of study until {date}; you chose {chosen}.</source>
        <translation>
            <numerusform>About %n minute on a day of study until {date}; you chose {chosen}.</numerusform>
            <numerusform>About %n minutes on a day of study until {date}; you chose {chosen}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>your %n minute(s)</source>
        <translation>
            <numerusform>your %n minute</numerusform>
            <numerusform>your %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MistakesPage</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OccludedPicture</name>
    <message numerus="yes">
        <source>{picture} %n place(s) are covered. The one with a question mark is asked for.</source>
        <translation>
            <numerusform>{picture} %n place is covered. The one with a question mark is asked for.</numerusform>
            <numerusform>{picture} %n places are covered. The one with a question mark is asked for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlookWords</name>
    <message numerus="yes">
        <source>After about %n answer(s) you will see your plan here.</source>
        <translation>
            <numerusform>After about %n answer you will see your plan here.</numerusform>
            <numerusform>After about %n answers you will see your plan here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {date} you will probably know what to do for about {known} of %n warning sign(s) ({likely}).</source>
        <translation>
            <numerusform>On {date} you will probably know what to do for about {known} of %n warning sign ({likely}).</numerusform>
            <numerusform>On {date} you will probably know what to do for about {known} of %n warning signs ({likely}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {date} you will probably know about {known} of %n question(s) ({likely}).</source>
        <translation>
            <numerusform>On {date} you will probably know about {known} of %n question ({likely}).</numerusform>
            <numerusform>On {date} you will probably know about {known} of %n questions ({likely}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If it were today, you would probably act well on about {known} of %n warning sign(s) ({likely}).</source>
        <translation>
            <numerusform>If it were today, you would probably act well on about {known} of %n warning sign ({likely}).</numerusform>
            <numerusform>If it were today, you would probably act well on about {known} of %n warning signs ({likely}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If it were today, you would probably know about {known} of %n question(s) ({likely}).</source>
        <translation>
            <numerusform>If it were today, you would probably know about {known} of %n question ({likely}).</numerusform>
            <numerusform>If it were today, you would probably know about {known} of %n questions ({likely}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You would probably know what to do for about {known} of %n warning sign(s) ({likely}).</source>
        <translation>
            <numerusform>You would probably know what to do for about {known} of %n warning sign ({likely}).</numerusform>
            <numerusform>You would probably know what to do for about {known} of %n warning signs ({likely}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n minute(s) a day everything fits.</source>
        <translation>
            <numerusform>With %n minute a day everything fits.</numerusform>
            <numerusform>With %n minutes a day everything fits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n answer(s). Expected recall of these decks; it does not predict an exam result.</source>
        <translation>
            <numerusform>From %n answer. Expected recall of these decks; it does not predict an exam result.</numerusform>
            <numerusform>From %n answers. Expected recall of these decks; it does not predict an exam result.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n answer(s). Expected recall of these decks.</source>
        <translation>
            <numerusform>From %n answer. Expected recall of these decks.</numerusform>
            <numerusform>From %n answers. Expected recall of these decks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About {known} of %n question(s).</source>
        <translation>
            <numerusform>About {known} of %n question.</numerusform>
            <numerusform>About {known} of %n questions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) more a day: about {known} of {of}</source>
        <translation>
            <numerusform>%n minute more a day: about {known} of {of}</numerusform>
            <numerusform>%n minutes more a day: about {known} of {of}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) a day would fit everything. With {minutes} the warning signs still do.</source>
        <translation>
            <numerusform>%n minute a day would fit everything. With {minutes} the warning signs still do.</numerusform>
            <numerusform>%n minutes a day would fit everything. With {minutes} the warning signs still do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) a day would fit everything.</source>
        <translation>
            <numerusform>%n minute a day would fit everything.</numerusform>
            <numerusform>%n minutes a day would fit everything.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) a day are too little for all warning signs before {date}. The most important ones come first.</source>
        <translation>
            <numerusform>%n minute a day is too little for all warning signs before {date}. The most important ones come first.</numerusform>
            <numerusform>%n minutes a day are too little for all warning signs before {date}. The most important ones come first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) a day are too little for all warning signs before {date}. {more} would fit.</source>
        <translation>
            <numerusform>%n minute a day is too little for all warning signs before {date}. {more} would fit.</numerusform>
            <numerusform>%n minutes a day are too little for all warning signs before {date}. {more} would fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n question(s) have no answer yet.</source>
        <translation>
            <numerusform>%n question has no answer yet.</numerusform>
            <numerusform>%n questions have no answer yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked for review.</source>
        <translation>
            <numerusform>%n marked for review.</numerusform>
            <numerusform>%n marked for review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnTestCard</name>
    <message numerus="yes">
        <source>{name}, %n question(s)</source>
        <translation>
            <numerusform>{name}, %n question</numerusform>
            <numerusform>{name}, %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This test will have %n question(s).</source>
        <translation>
            <numerusform>This test will have %n question.</numerusform>
            <numerusform>This test will have %n questions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastTestsCard</name>
    <message numerus="yes">
        <source>Show all %n test(s)</source>
        <translation>
            <numerusform>Show all %n test</numerusform>
            <numerusform>Show all %n tests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureArea</name>
    <message numerus="yes">
        <source>%n place(s) to choose from.</source>
        <translation>
            <numerusform>%n place to choose from.</numerusform>
            <numerusform>%n places to choose from.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message numerus="yes">
        <source>That PIN does not fit. Try again in %n second(s).</source>
        <translation>
            <numerusform>That PIN does not fit. Try again in %n second.</numerusform>
            <numerusform>That PIN does not fit. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A PIN did not fit before. Try again in %n second(s).</source>
        <translation>
            <numerusform>A PIN did not fit before. Try again in %n second.</numerusform>
            <numerusform>A PIN did not fit before. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A PIN has at least %n digit(s) or letter(s).</source>
        <translation>
            <numerusform>A PIN has at least %n digit or letter.</numerusform>
            <numerusform>A PIN has at least %n digits or letters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message numerus="yes">
        <source>At least %n digit(s) or letter(s)</source>
        <translation>
            <numerusform>At least %n digit or letter</numerusform>
            <numerusform>At least %n digits or letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A PIN needs at least %n digit(s) or letter(s).</source>
        <translation>
            <numerusform>A PIN needs at least %n digit or letter.</numerusform>
            <numerusform>A PIN needs at least %n digits or letters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask the %n left-out question(s) again</source>
        <translation>
            <numerusform>Ask the %n left-out question again</numerusform>
            <numerusform>Ask the %n left-out questions again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message numerus="yes">
        <source>%n answer(s) since {date}.</source>
        <translation>
            <numerusform>%n answer since {date}.</numerusform>
            <numerusform>%n answers since {date}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to talk over</source>
        <translation>
            <numerusform>%n thing to talk over</numerusform>
            <numerusform>%n things to talk over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You left out %n question(s). In Settings you can have them asked again.</source>
        <translation>
            <numerusform>You left out %n question. In Settings you can have them asked again.</numerusform>
            <numerusform>You left out %n questions. In Settings you can have them asked again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message numerus="yes">
        <source>{answered} of %n answered, in {minutes}.</source>
        <translation>
            <numerusform>{answered} of %n answered, in {minutes}.</numerusform>
            <numerusform>{answered} of %n answered, in {minutes}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Study these %n question(s)</source>
        <translation>
            <numerusform>Study these %n question</numerusform>
            <numerusform>Study these %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these you were sure enough to act on. They come first.</source>
        <translation>
            <numerusform>%n of these you were sure enough to act on. They come first.</numerusform>
            <numerusform>%n of these you were sure enough to act on. They come first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{points} of %n point(s).</source>
        <translation>
            <numerusform>{points} of %n point.</numerusform>
            <numerusform>{points} of %n points.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message numerus="yes">
        <source>%n answer(s) were added.</source>
        <translation>
            <numerusform>%n answer was added.</numerusform>
            <numerusform>%n answers were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged one(s) were left out.</source>
        <translation>
            <numerusform>%n damaged one was left out.</numerusform>
            <numerusform>%n damaged ones were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) were saved.</source>
        <translation>
            <numerusform>%n answer was saved.</numerusform>
            <numerusform>%n answers were saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them came from your backups.</source>
        <translation>
            <numerusform>%n of them came from your backups.</numerusform>
            <numerusform>%n of them came from your backups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged one(s) could not be saved.</source>
        <translation>
            <numerusform>%n damaged one could not be saved.</numerusform>
            <numerusform>%n damaged ones could not be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignsCard</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceLines</name>
    <message numerus="yes">
        <source>{source}, and %n more</source>
        <translation>
            <numerusform>{source}, and %n more</numerusform>
            <numerusform>{source}, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TestPage</name>
    <message numerus="yes">
        <source>%n minute(s) left.</source>
        <translation>
            <numerusform>%n minute left.</numerusform>
            <numerusform>%n minutes left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Testing</name>
    <message numerus="yes">
        <source>%n question(s) were not checked. They count as not answered.</source>
        <translation>
            <numerusform>%n question were not checked. They count as not answered.</numerusform>
            <numerusform>%n questions were not checked. They count as not answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have no answer.</source>
        <translation>
            <numerusform>%n question has no answer.</numerusform>
            <numerusform>%n questions have no answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are not installed now, or have changed. They are left out.</source>
        <translation>
            <numerusform>%n question are not installed now, or have changed. They are left out.</numerusform>
            <numerusform>%n questions are not installed now, or have changed. They are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked for review.</source>
        <translation>
            <numerusform>%n marked for review.</numerusform>
            <numerusform>%n marked for review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TestsPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>{date}. %n answered today.</source>
        <translation>
            <numerusform>{date}. %n answered today.</numerusform>
            <numerusform>{date}. %n answered today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deck(s) could not be read. Your progress is safe. See Settings.</source>
        <translation>
            <numerusform>%n deck could not be read. Your progress is safe. See Settings.</numerusform>
            <numerusform>%n decks could not be read. Your progress is safe. See Settings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodaysHero</name>
    <message numerus="yes">
        <source>Today: %n minute(s)</source>
        <translation>
            <numerusform>Today: %n minute</numerusform>
            <numerusform>Today: %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short question(s).</source>
        <translation>
            <numerusform>%n short question.</numerusform>
            <numerusform>%n short questions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n minute(s)</source>
        <translation>
            <numerusform>Only %n minute</numerusform>
            <numerusform>Only %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more minute(s)</source>
        <translation>
            <numerusform>%n more minute</numerusform>
            <numerusform>%n more minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicsCard</name>
    <message numerus="yes">
        <source>{share} · %n answer(s)</source>
        <translation>
            <numerusform>{share} · %n answer</numerusform>
            <numerusform>{share} · %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YouCard</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
</TS>
