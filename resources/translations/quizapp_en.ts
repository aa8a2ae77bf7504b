<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
