<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>%n more minute(s)</source>
        <translation>
            <numerusform>%n more minute</numerusform>
            <numerusform>%n more minutes</numerusform>
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
        <source>%n more minute(s)</source>
        <translation>
            <numerusform>%n more minute</numerusform>
            <numerusform>%n more minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n minute(s)</source>
        <translation>
            <numerusform>Only %n minute</numerusform>
            <numerusform>Only %n minutes</numerusform>
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
