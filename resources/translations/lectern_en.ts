<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ConcordanceWindow</name>
    <message numerus="yes">
        <source>Copied %n line(s) with citation.</source>
        <translation>
            <numerusform>Copied %n line with citation.</numerusform>
            <numerusform>Copied %n lines with citation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n line(s) as a table.</source>
        <translation>
            <numerusform>Copied %n line as a table.</numerusform>
            <numerusform>Copied %n lines as a table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DialogActs</name>
    <message numerus="yes">
        <source>%n note(s) of this document await review.</source>
        <translation>
            <numerusform>%n note of this document awaits review.</numerusform>
            <numerusform>%n notes of this document await review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EarlierTextsDialog</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n place differs</numerusform>
            <numerusform>%n places differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) alike</source>
        <translation>
            <numerusform>%n paragraph alike</numerusform>
            <numerusform>%n paragraphs alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EverywhereBox</name>
    <message numerus="yes">
        <source>Everywhere in this document (%n places)</source>
        <translation>
            <numerusform>Everywhere in this document (%n place)</numerusform>
            <numerusform>Everywhere in this document (%n places)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Exported %n excerpt(s) to {file}.</source>
        <translation>
            <numerusform>Exported %n excerpt to {file}.</numerusform>
            <numerusform>Exported %n excerpts to {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatStrip</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) stand on slightly different words now</source>
        <translation>
            <numerusform>%n note stands on slightly different words now</numerusform>
            <numerusform>%n notes stand on slightly different words now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) changed</source>
        <translation>
            <numerusform>%n text changed</numerusform>
            <numerusform>%n texts changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindLegend</name>
    <message numerus="yes">
        <source>%n organization(s)</source>
        <translation>
            <numerusform>%n organization</numerusform>
            <numerusform>%n organizations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryActs</name>
    <message numerus="yes">
        <source>Removed %n document(s); notes are kept.</source>
        <translation>
            <numerusform>Removed %n document; its notes are kept.</numerusform>
            <numerusform>Removed %n documents; their notes are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n document(s)</source>
        <translation>
            <numerusform>Imported %n document</numerusform>
            <numerusform>Imported %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replaced %n document(s)</source>
        <translation>
            <numerusform>replaced %n document</numerusform>
            <numerusform>replaced %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n was already there</numerusform>
            <numerusform>%n were already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be imported</source>
        <translation>
            <numerusform>%n file could not be imported</numerusform>
            <numerusform>%n files could not be imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed over</source>
        <translation>
            <numerusform>%n passed over</numerusform>
            <numerusform>%n passed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) await review</source>
        <translation>
            <numerusform>%n note awaits review</numerusform>
            <numerusform>%n notes await review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MentionActs</name>
    <message numerus="yes">
        <source>“{words}” is no longer an organization at %n place(s) of this document.</source>
        <translation>
            <numerusform>“{words}” is no organization here any more.</numerusform>
            <numerusform>“{words}” is no organization any more at %n places of this document.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{words}” now means {name} at %n place(s) of this document.</source>
        <translation>
            <numerusform>“{words}” means {name} here.</numerusform>
            <numerusform>“{words}” means {name} at %n places of this document.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{words}” no longer cites anything at %n place(s).</source>
        <translation>
            <numerusform>“{words}” cites nothing here any more.</numerusform>
            <numerusform>“{words}” cites nothing any more at %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{words}” now cites {name} at %n place(s).</source>
        <translation>
            <numerusform>“{words}” cites {name} here.</numerusform>
            <numerusform>“{words}” cites {name} at %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took back %n correction(s).</source>
        <translation>
            <numerusform>Took back %n correction.</numerusform>
            <numerusform>Took back %n corrections.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergingDialog</name>
    <message numerus="yes">
        <source>These %n names are other names of: {names}</source>
        <translation>
            <numerusform>This name is another name of: {names}</numerusform>
            <numerusform>These %n names are other names of: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingDialog</name>
    <message numerus="yes">
        <source>Of all the texts that the library lacks, the %n that most of its documents cite.</source>
        <translation>
            <numerusform>Of all the texts that the library lacks, the one that most of its documents cite.</numerusform>
            <numerusform>Of all the texts that the library lacks, the %n that most of its documents cite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The documents of the library cite %n text(s) that it lacks.</source>
        <translation>
            <numerusform>The documents of the library cite %n text that it lacks.</numerusform>
            <numerusform>The documents of the library cite %n texts that it lacks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyOrganizationsDialog</name>
    <message numerus="yes">
        <source>And %n line(s) more.</source>
        <translation>
            <numerusform>And %n line more.</numerusform>
            <numerusform>And %n lines more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message numerus="yes">
        <source>%n note(s) of the library await review</source>
        <translation>
            <numerusform>%n note of the library awaits review</numerusform>
            <numerusform>%n notes of the library await review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganizationActs</name>
    <message numerus="yes">
        <source>Your list says what %n name(s) mean(s) now.</source>
        <translation>
            <numerusform>Your list says what %n name means now.</numerusform>
            <numerusform>Your list says what %n names mean now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken out of your list: %n name(s).</source>
        <translation>
            <numerusform>Taken out of your list: %n name.</numerusform>
            <numerusform>Taken out of your list: %n names.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganizationPicker</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnCorrectionsDialog</name>
    <message numerus="yes">
        <source>%n correction(s) in {name}.</source>
        <translation>
            <numerusform>%n correction in {name}.</numerusform>
            <numerusform>%n corrections in {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words of %n are no longer in its text; they are kept.</source>
        <translation>
            <numerusform>The words of %n are no longer in its text; it is kept.</numerusform>
            <numerusform>The words of %n are no longer in its text; they are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnOrganizationDialog</name>
    <message numerus="yes">
        <source>%n names are added: {names}</source>
        <translation>
            <numerusform>%n name is added: {names}</numerusform>
            <numerusform>%n names are added: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingAgain</name>
    <message numerus="yes">
        <source>This Lectern reads %n document(s) of your library better than before. Notes and earlier texts are kept.</source>
        <translation>
            <numerusform>This Lectern reads %n document of your library better than before. Notes and earlier texts are kept.</numerusform>
            <numerusform>This Lectern reads %n documents of your library better than before. Notes and earlier texts are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read anew: the text of %n document(s) changed</source>
        <translation>
            <numerusform>Read anew: the text of %n document changed</numerusform>
            <numerusform>Read anew: the text of %n documents changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) await review</source>
        <translation>
            <numerusform>%n note awaits review</numerusform>
            <numerusform>%n notes await review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n passage(s)</source>
        <translation>
            <numerusform>the first %n passage</numerusform>
            <numerusform>the first %n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message numerus="yes">
        <source>{name}: %n place(s)</source>
        <translation>
            <numerusform>{name}: %n place</numerusform>
            <numerusform>{name}: %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingOverDialog</name>
    <message numerus="yes">
        <source>And %n line(s) more.</source>
        <translation>
            <numerusform>And %n line more.</numerusform>
            <numerusform>And %n lines more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are new and are taken over.</source>
        <translation>
            <numerusform>%n name is new and is taken over.</numerusform>
            <numerusform>%n names are new and are taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n name(s) your list says the same.</source>
        <translation>
            <numerusform>Of %n name your list says the same.</numerusform>
            <numerusform>Of %n names your list says the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n name(s) your list says something else; tick what should change.</source>
        <translation>
            <numerusform>Of %n name your list says something else; tick it where it should change.</numerusform>
            <numerusform>Of %n names your list says something else; tick what should change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message numerus="yes">
        <source>Nor Anywhere in This Document (%n Places)</source>
        <translation>
            <numerusform>Nor Anywhere in This Document (%n Place)</numerusform>
            <numerusform>Nor Anywhere in This Document (%n Places)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowActs</name>
    <message numerus="yes">
        <source>Deleted %n highlight(s).</source>
        <translation>
            <numerusform>Deleted %n highlight.</numerusform>
            <numerusform>Deleted %n highlights.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowToolBar</name>
    <message numerus="yes">
        <source>%n place(s) of this document of which Lectern was not sure</source>
        <translation>
            <numerusform>%n place of this document of which Lectern was not sure</numerusform>
            <numerusform>%n places of this document of which Lectern was not sure</numerusform>
        </translation>
    </message>
</context>
</TS>
