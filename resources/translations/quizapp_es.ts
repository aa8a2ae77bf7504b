<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ChoiceButton</name>
    <message>
        <source>Right answer</source>
        <translation>Respuesta correcta</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>Also right</source>
        <translation>También correcta</translation>
    </message>
</context>
<context>
    <name>ChooseView</name>
    <message>
        <source>How sure are you?</source>
        <translation>¿Cuánta confianza tiene en su respuesta?</translation>
    </message>
    <message>
        <source>Being unsure is fine.</source>
        <translation>No pasa nada si tiene dudas.</translation>
    </message>
    <message>
        <source>A guess</source>
        <translation>Ninguna, estoy adivinando</translation>
    </message>
    <message>
        <source>Fairly sure</source>
        <translation>Bastante</translation>
    </message>
    <message>
        <source>Sure enough to act on</source>
        <translation>La suficiente para actuar</translation>
    </message>
    <message>
        <source>Check my answer</source>
        <translation>Revisar mi respuesta</translation>
    </message>
    <message>
        <source>I have read this. Go on</source>
        <translation>Ya lo leí. Seguir</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>That is all for today, {name}.</source>
        <translation>Eso es todo por hoy, {name}.</translation>
    </message>
    <message>
        <source>That is all for today.</source>
        <translation>Eso es todo por hoy.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n pregunta</numerusform>
            <numerusform>%n preguntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>{questions} in {minutes}. Everything is saved.</source>
        <translation>{questions} en {minutes}. Todo quedó guardado.</translation>
    </message>
    <message>
        <source>You can now say</source>
        <translation>Ahora ya puede decir</translation>
    </message>
    <message>
        <source>To talk over with your nurse</source>
        <translation>Para hablar con el personal de enfermería</translation>
    </message>
    <message>
        <source>{topic}: {takeaway} You will meet this again tomorrow.</source>
        <translation>{topic}: {takeaway} Volverá a ver esta pregunta mañana.</translation>
    </message>
    <message>
        <source>{topic}: {takeaway} You will meet this again on {date}.</source>
        <translation>{topic}: {takeaway} Volverá a ver esta pregunta el {date}.</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Por tema</translation>
    </message>
    <message>
        <source>{right} of {asked} right at once</source>
        <translation>Aciertos al primer intento: {right} de {asked}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message numerus="yes">
        <source>%n more minute(s)</source>
        <translation>
            <numerusform>%n minuto más</numerusform>
            <numerusform>%n minutos más</numerusform>
        </translation>
    </message>
    <message>
        <source>Next time: tomorrow</source>
        <translation>Próxima vez: mañana</translation>
    </message>
</context>
<context>
    <name>ExplanationCard</name>
    <message>
        <source>That is right, and this is why.</source>
        <translation>Es correcto, y le explicamos por qué.</translation>
    </message>
    <message>
        <source>Many people think this.</source>
        <translation>Muchas personas piensan lo mismo.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>You said, and were sure:</source>
        <translation>Usted respondió, con mucha confianza:</translation>
    </message>
    <message>
        <source>You said:</source>
        <translation>Usted respondió:</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Lo correcto</translation>
    </message>
    <message>
        <source>Why not the others</source>
        <translation>Por qué no las demás</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Five short choices and you can begin. You can change each one later.</source>
        <translation>Elija cinco opciones y podrá empezar. Después puede cambiar cada una.</translation>
    </message>
    <message>
        <source>Welcome.</source>
        <translation>Le damos la bienvenida.</translation>
    </message>
    <message>
        <source>What you do here stays on this computer.</source>
        <translation>Lo que haga aquí se queda en esta computadora.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Pequeño</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Muy grande</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>Text size: {name}</source>
        <translation>Tamaño de letra: {name}</translation>
    </message>
    <message>
        <source>I am</source>
        <translation>¿Quién es usted?</translation>
    </message>
    <message>
        <source>A patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>A caregiver</source>
        <translation>Cuido a alguien</translation>
    </message>
    <message>
        <source>A student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>A nurse</source>
        <translation>Personal de enfermería</translation>
    </message>
    <message>
        <source>My exam is on</source>
        <translation>Fecha de mi examen</translation>
    </message>
    <message>
        <source>My first treatment is on</source>
        <translation>Fecha de mi primer tratamiento</translation>
    </message>
    <message>
        <source>I do not know yet</source>
        <translation>Todavía no la sé</translation>
    </message>
    <message>
        <source>On this day:</source>
        <translation>Este día:</translation>
    </message>
    <message>
        <source>Your plan is built around this day.</source>
        <translation>Su plan se organiza según esa fecha.</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Minutes a day</source>
        <translation>Minutos al día</translation>
    </message>
    <message>
        <source>A short time on most days works best.</source>
        <translation>Lo mejor es un rato corto casi todos los días.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>No name and no e-mail needed.</source>
        <translation>No hace falta dar su nombre ni su correo electrónico.</translation>
    </message>
</context>
<context>
    <name>HelpNowPage</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>What do I do now?</source>
        <translation>¿Qué hago ahora?</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>De día</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>De noche</translation>
    </message>
    <message numerus="yes">
        <source>%n sign(s)</source>
        <translation>
            <numerusform>%n señal</numerusform>
            <numerusform>%n señales</numerusform>
        </translation>
    </message>
    <message>
        <source>Say: “{sentence}”</source>
        <translation>Diga: «{sentence}»</translation>
    </message>
</context>
<context>
    <name>HelpPill</name>
    <message>
        <source>What do I do now?</source>
        <translation>¿Qué hago ahora?</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Estudiar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
</context>
<context>
    <name>Intervals</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mes</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n año</numerusform>
            <numerusform>%n años</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logo</name>
    <message>
        <source>Immunotherapy Quiz</source>
        <translation>Preguntas sobre inmunoterapia</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Immunotherapy Quiz</source>
        <translation>Preguntas sobre inmunoterapia</translation>
    </message>
</context>
<context>
    <name>PlanPath</name>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
</context>
<context>
    <name>ProfilesPage</name>
    <message>
        <source>Who is there?</source>
        <translation>¿Quién va a usar el programa?</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Otra persona nueva</translation>
    </message>
    <message>
        <source>{name}, last here on {date}</source>
        <translation>{name}; última vez: {date}</translation>
    </message>
    <message>
        <source>Last here on {date}</source>
        <translation>Última vez: {date}</translation>
    </message>
</context>
<context>
    <name>ProgressSegments</name>
    <message>
        <source>{current} of {total}</source>
        <translation>{current} de {total}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Like the computer</source>
        <translation>Como en la computadora</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Your care team&apos;s number by day</source>
        <translation>Número para llamar de día a su equipo de atención médica</translation>
    </message>
    <message>
        <source>Their number at night and on weekends</source>
        <translation>Número para llamar a su equipo de noche y los fines de semana</translation>
    </message>
    <message>
        <source>They stand on Today and on the page “What do I do now?”. They stay on this computer.</source>
        <translation>Estos números aparecen en «Hoy» y en la página «¿Qué hago ahora?». Se quedan en esta computadora.</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Each person who uses this program here has progress of their own.</source>
        <translation>Cada persona que usa este programa aquí tiene su propio progreso.</translation>
    </message>
    <message>
        <source>Decks</source>
        <translation>Colecciones de preguntas</translation>
    </message>
    <message>
        <source>These decks could not be read. Your progress is safe. Mend what is listed:</source>
        <translation>No se pudieron leer estas colecciones de preguntas. Su progreso está a salvo. Corrija lo siguiente:</translation>
    </message>
</context>
<context>
    <name>SourceLines</name>
    <message>
        <source>Checked last in {month}. Ask your team if unsure.</source>
        <translation>Última revisión: {month}. Si tiene dudas, pregunte a su equipo.</translation>
    </message>
    <message>
        <source>No source given.</source>
        <translation>No se indica la fuente.</translation>
    </message>
    <message numerus="yes">
        <source>{source}, and %n more</source>
        <translation>
            <numerusform>{source}, y %n más</numerusform>
            <numerusform>{source}, y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>{source}. Reviewed {reviewed}. Next review by {review_by}.</source>
        <translation>{source}. Revisado el {reviewed}. Próxima revisión, a más tardar en {review_by}.</translation>
    </message>
</context>
<context>
    <name>StopQuestion</name>
    <message>
        <source>Stop here?</source>
        <translation>¿Quiere parar aquí?</translation>
    </message>
    <message>
        <source>Stop here? You can go on at any time.</source>
        <translation>¿Quiere parar aquí? Puede seguir cuando quiera.</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>Todo quedó guardado.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Parar aquí</translation>
    </message>
</context>
<context>
    <name>StudyPage</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>First choose one answer.</source>
        <translation>Primero elija una respuesta.</translation>
    </message>
    <message>
        <source>One more thing: how sure are you?</source>
        <translation>Una cosa más: ¿cuánta confianza tiene en su respuesta?</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Es correcto.</translation>
    </message>
    <message>
        <source>Many people think this.</source>
        <translation>Muchas personas piensan lo mismo.</translation>
    </message>
    <message>
        <source>Question {number} of {size}. {topic}.</source>
        <translation>Pregunta {number} de {size}. {topic}.</translation>
    </message>
    <message>
        <source>Last answer taken back</source>
        <translation>Se deshizo la última respuesta</translation>
    </message>
    <message>
        <source>There is no answer of today to take back.</source>
        <translation>Hoy no hay ninguna respuesta que deshacer.</translation>
    </message>
    <message>
        <source>Your answer was not taken.</source>
        <translation>Su respuesta no se tomó.</translation>
    </message>
    <message>
        <source>Not saved yet. Trying again. {reason}</source>
        <translation>Todavía no se guardó. Lo intentamos de nuevo. {reason}</translation>
    </message>
    <message>
        <source>Saved. You will see this again today and tomorrow.</source>
        <translation>Guardado. Volverá a ver esta pregunta hoy y mañana.</translation>
    </message>
    <message>
        <source>Saved. You will see this again today.</source>
        <translation>Guardado. Volverá a ver esta pregunta hoy.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Good morning, {name}.</source>
        <translation>Buenos días, {name}.</translation>
    </message>
    <message>
        <source>Good morning.</source>
        <translation>Buenos días.</translation>
    </message>
    <message>
        <source>Good afternoon, {name}.</source>
        <translation>Buenas tardes, {name}.</translation>
    </message>
    <message>
        <source>Good afternoon.</source>
        <translation>Buenas tardes.</translation>
    </message>
    <message>
        <source>Good evening, {name}.</source>
        <translation>Buenas noches, {name}.</translation>
    </message>
    <message>
        <source>Good evening.</source>
        <translation>Buenas noches.</translation>
    </message>
    <message numerus="yes">
        <source>{date}. %n answered today.</source>
        <translation>
            <numerusform>{date}. %n pregunta respondida hoy.</numerusform>
            <numerusform>{date}. %n preguntas respondidas hoy.</numerusform>
        </translation>
    </message>
    <message>
        <source>Welcome back.</source>
        <translation>Le damos la bienvenida de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%n deck(s) could not be read. Your progress is safe. See Settings.</source>
        <translation>
            <numerusform>No se pudo leer %n colección de preguntas. Su progreso está a salvo. Vea «Ajustes».</numerusform>
            <numerusform>No se pudieron leer %n colecciones de preguntas. Su progreso está a salvo. Vea «Ajustes».</numerusform>
        </translation>
    </message>
    <message>
        <source>Is today {date}?</source>
        <translation>¿Hoy es {date}?</translation>
    </message>
    <message>
        <source>Then please set the computer&apos;s clock. Until then your answers count for {date}.</source>
        <translation>Entonces ajuste la fecha y la hora de la computadora. Mientras tanto, sus respuestas cuentan para el {date}.</translation>
    </message>
    <message>
        <source>Yes, that is right</source>
        <translation>Sí, es correcto</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nothing more is due today.</source>
        <translation>Por hoy no queda nada pendiente.</translation>
    </message>
    <message>
        <source>That is all for today. Everything is saved.</source>
        <translation>Eso es todo por hoy. Todo quedó guardado.</translation>
    </message>
    <message numerus="yes">
        <source>Today: %n minute(s)</source>
        <translation>
            <numerusform>Hoy: %n minuto</numerusform>
            <numerusform>Hoy: %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n pregunta</numerusform>
            <numerusform>%n preguntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>cerca de %n minuto</numerusform>
            <numerusform>unos %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>{questions}, {minutes}</source>
        <translation>{questions}, {minutes}</translation>
    </message>
    <message>
        <source>You stopped at question {number} of {size}.</source>
        <translation>Se quedó en la pregunta {number} de {size}.</translation>
    </message>
    <message numerus="yes">
        <source>%n short question(s).</source>
        <translation>
            <numerusform>%n pregunta corta.</numerusform>
            <numerusform>%n preguntas cortas.</numerusform>
        </translation>
    </message>
    <message>
        <source>to review</source>
        <translation>por repasar</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevas</translation>
    </message>
    <message numerus="yes">
        <source>%n more minute(s)</source>
        <translation>
            <numerusform>%n minuto más</numerusform>
            <numerusform>%n minutos más</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue at question {number}</source>
        <translation>Seguir en la pregunta {number}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message numerus="yes">
        <source>Only %n minute(s)</source>
        <translation>
            <numerusform>Solo %n minuto</numerusform>
            <numerusform>Solo %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Your care team</source>
        <translation>Su equipo de atención médica</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>De día</translation>
    </message>
    <message>
        <source>Night and weekend</source>
        <translation>De noche y fin de semana</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>No answer, or no number? Do not wait. Go to the emergency room.</source>
        <translation>¿No contestan o no hay número? No espere. Vaya a la sala de emergencias.</translation>
    </message>
    <message>
        <source>Write your team&apos;s number here</source>
        <translation>Escriba aquí el número</translation>
    </message>
    <message>
        <source>No date yet? We start with the warning signs.</source>
        <translation>¿Aún no tiene fecha? Empezamos con las señales de alarma.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Begin a new profile</source>
        <translation>Empezar un perfil nuevo</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>Say your answer in your own words. There is no hurry.</source>
        <translation>Diga su respuesta con sus propias palabras. No hay prisa.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Mostrar la respuesta</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>{rating}: {interval}</source>
        <translation>{rating}: {interval}</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>I knew it</source>
        <translation>Ya lo sabía</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Difícil</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Fácil</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The deck in {folder} could not be read. Your progress is safe.</source>
        <translation>No se pudo leer la colección de preguntas de la carpeta {folder}. Su progreso está a salvo.</translation>
    </message>
    <message>
        <source>Mend what is listed, or take the folder away: {problems}</source>
        <translation>Corrija lo siguiente o quite la carpeta: {problems}</translation>
    </message>
    <message>
        <source>This could not be saved: {reason}. What was saved before is safe.</source>
        <translation>No se pudo guardar: {reason}. Lo que ya estaba guardado está a salvo.</translation>
    </message>
    <message>
        <source>Make room on the disk or check that it can be written to. Then try again.</source>
        <translation>Libere espacio en el disco o revise que se pueda escribir en él. Después intente de nuevo.</translation>
    </message>
    <message>
        <source>This could not be saved: the disk is full. What was saved before is safe.</source>
        <translation>No se pudo guardar: el disco está lleno. Lo que ya estaba guardado está a salvo.</translation>
    </message>
    <message>
        <source>Make room on the disk. Then try again.</source>
        <translation>Libere espacio en el disco. Después intente de nuevo.</translation>
    </message>
    <message>
        <source>This person&apos;s progress cannot be changed: its file is protected. What was saved before is safe.</source>
        <translation>No se puede cambiar el progreso de esta persona: el archivo está protegido. Lo que ya estaba guardado está a salvo.</translation>
    </message>
    <message>
        <source>Check that {file} and its folder can be written to. Then try again.</source>
        <translation>Revise que se pueda escribir en {file} y en su carpeta. Después intente de nuevo.</translation>
    </message>
    <message>
        <source>Another program is using this person&apos;s progress right now. What was saved before is safe.</source>
        <translation>Otro programa está usando en este momento el progreso de esta persona. Lo que ya estaba guardado está a salvo.</translation>
    </message>
    <message>
        <source>Wait a moment, or close the other program. Then try again.</source>
        <translation>Espere un momento o cierre el otro programa. Después intente de nuevo.</translation>
    </message>
    <message>
        <source>The file with this person&apos;s progress cannot be opened.</source>
        <translation>No se puede abrir el archivo con el progreso de esta persona.</translation>
    </message>
    <message>
        <source>Check that {file} is there and that its folder can be written to. Then try again.</source>
        <translation>Revise que {file} exista y que se pueda escribir en su carpeta. Después intente de nuevo.</translation>
    </message>
    <message>
        <source>The disk with this person&apos;s progress cannot be read or written. What was saved before is safe.</source>
        <translation>No se puede leer el disco con el progreso de esta persona ni escribir en él. Lo que ya estaba guardado está a salvo.</translation>
    </message>
    <message>
        <source>Check the disk and how it is connected. Then try again.</source>
        <translation>Revise el disco y su conexión. Después intente de nuevo.</translation>
    </message>
    <message>
        <source>The file with this person&apos;s progress could not be read. It was left as it is.</source>
        <translation>No se pudo leer el archivo con el progreso de esta persona. Se dejó como estaba.</translation>
    </message>
    <message>
        <source>Keep a copy of {file} and ask for help. You can begin a new profile meanwhile.</source>
        <translation>Conserve una copia de {file} y pida ayuda. Mientras tanto, puede empezar un perfil nuevo.</translation>
    </message>
    <message>
        <source>This profile was written by a newer version of the program. It was left as it is.</source>
        <translation>Este perfil se guardó con una versión más reciente del programa. Se dejó como estaba.</translation>
    </message>
    <message>
        <source>Install the newer version and open the profile with it.</source>
        <translation>Instale la versión más reciente y abra el perfil con ella.</translation>
    </message>
    <message>
        <source>{name} cannot be a name: part of it is no text.</source>
        <translation>{name} no puede ser un nombre: una parte no es texto.</translation>
    </message>
    <message>
        <source>Write the name with letters.</source>
        <translation>Escriba el nombre con letras.</translation>
    </message>
    <message>
        <source>There is no profile called {name}.</source>
        <translation>No hay ningún perfil con el nombre {name}.</translation>
    </message>
    <message>
        <source>See the list of profiles and choose one of them.</source>
        <translation>Vea la lista de perfiles y elija uno.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to: {reason}.</source>
        <translation>No se puede escribir en la carpeta {folder}: {reason}.</translation>
    </message>
    <message>
        <source>Something in this program went wrong. Your answers are saved.</source>
        <translation>Algo falló en este programa. Sus respuestas están guardadas.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, please send the makers the file {file}.</source>
        <translation>Intente de nuevo. Si vuelve a pasar, envíe el archivo {file} a quienes hicieron el programa.</translation>
    </message>
</context>
<context>
    <name>explanation</name>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>First treatment</source>
        <translation>Primer tratamiento</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Plan: day {number}, done.</source>
        <translation>Plan: día {number}, completado.</translation>
    </message>
    <message>
        <source>Plan: day {number}.</source>
        <translation>Plan: día {number}.</translation>
    </message>
</context>
<context>
    <name>question</name>
    <message>
        <source>The answer to this question has changed since you saw it last.</source>
        <translation>La respuesta a esta pregunta cambió desde la última vez que la vio.</translation>
    </message>
    <message>
        <source>This question is not in your language yet.</source>
        <translation>Esta pregunta todavía no está en español.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>For learning, not medical advice. Checked by its authors against the named sources, not yet by a clinician.</source>
        <translation>Para aprender; no es consejo médico. Quienes lo escribieron lo compararon con las fuentes citadas; todavía falta la revisión de profesionales de la salud.</translation>
    </message>
</context>
</TS>
