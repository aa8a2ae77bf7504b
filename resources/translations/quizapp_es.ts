<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer una copia ahora</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Otra carpeta</translation>
    </message>
    <message>
        <source>Backups are kept in this folder:</source>
        <translation>Las copias de seguridad se guardan en esta carpeta:</translation>
    </message>
    <message>
        <source>A folder on another disk or a USB stick helps if this computer breaks.</source>
        <translation>Una carpeta en otro disco o en una memoria USB ayuda si esta computadora se daña.</translation>
    </message>
    <message>
        <source>One moment ...</source>
        <translation>Un momento ...</translation>
    </message>
    <message>
        <source>No backup yet. One is made each day that you study.</source>
        <translation>Todavía no hay ninguna copia. Se hace una cada día que estudia.</translation>
    </message>
    <message>
        <source>Going back to a backup puts your present progress aside. It is not lost.</source>
        <translation>Al volver a una copia, su progreso actual se deja aparte. No se pierde.</translation>
    </message>
    <message>
        <source>Go back to this</source>
        <translation>Volver a esta</translation>
    </message>
    <message>
        <source>Go back to this: {backup}</source>
        <translation>Volver a esta: {backup}</translation>
    </message>
    <message>
        <source>Put aside on {date}, {time}</source>
        <translation>Dejado aparte el {date}, {time}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n tarjeta</numerusform>
            <numerusform>%n tarjetas</numerusform>
        </translation>
    </message>
    <message>
        <source>{answers}, {cards}</source>
        <translation>{answers}, {cards}</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) that you have now are not in it.</source>
        <translation>
            <numerusform>No contiene %n respuesta que usted tiene ahora.</numerusform>
            <numerusform>No contiene %n respuestas que usted tiene ahora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) in it are not in your progress now.</source>
        <translation>
            <numerusform>Contiene %n respuesta que no está ahora en su progreso.</numerusform>
            <numerusform>Contiene %n respuestas que no están ahora en su progreso.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same answers as now.</source>
        <translation>Las mismas respuestas que ahora.</translation>
    </message>
</context>
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
    <name>KeyPad</name>
    <message>
        <source>Take back the last one</source>
        <translation>Borrar el último</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
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
    <message>
        <source>Locked. F1 opens What do I do now.</source>
        <translation>Pantalla bloqueada. F1 abre «¿Qué hago ahora?».</translation>
    </message>
    <message>
        <source>The PIN is set.</source>
        <translation>El PIN está puesto.</translation>
    </message>
    <message>
        <source>The PIN was taken away.</source>
        <translation>Se quitó el PIN.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Delete this profile?</source>
        <translation>¿Quiere borrar este perfil?</translation>
    </message>
    <message>
        <source>All answers and all backups of this person are deleted. Nobody can bring them back.</source>
        <translation>Se borran todas las respuestas y todas las copias de seguridad de esta persona. Nadie podrá recuperarlas.</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>I forgot my PIN</source>
        <translation>Olvidé mi PIN</translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translation>Hola, {name}</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Hola</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>Escriba su PIN</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Digits, or a sentence of your own.</source>
        <translation>Números, o una frase propia.</translation>
    </message>
    <message>
        <source>Only the nickname and the picture can be seen without the PIN.</source>
        <translation>Sin el PIN solo se pueden ver el apodo y la imagen.</translation>
    </message>
    <message>
        <source>Nobody can read this profile without its PIN, not even the makers of this program.</source>
        <translation>Nadie puede leer este perfil sin su PIN, ni siquiera quienes hicieron este programa.</translation>
    </message>
    <message>
        <source>You can try again as often as you like.</source>
        <translation>Puede intentarlo de nuevo todas las veces que quiera.</translation>
    </message>
    <message>
        <source>A nurse can remove this profile. What was learned in it is then gone, and the nickname is free again.</source>
        <translation>El personal de enfermería puede eliminar este perfil. Entonces se pierde lo aprendido en él y el apodo queda libre.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Remove this profile</source>
        <translation>Eliminar este perfil</translation>
    </message>
    <message>
        <source>If you forgot your PIN</source>
        <translation>Si olvidó su PIN</translation>
    </message>
    <message numerus="yes">
        <source>That PIN does not fit. Try again in %n second(s).</source>
        <translation>
            <numerusform>Ese PIN no es correcto. Intente de nuevo en %n segundo.</numerusform>
            <numerusform>Ese PIN no es correcto. Intente de nuevo en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>That PIN does not fit. Try again.</source>
        <translation>Ese PIN no es correcto. Intente de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>A PIN did not fit before. Try again in %n second(s).</source>
        <translation>
            <numerusform>Antes hubo un PIN incorrecto. Intente de nuevo en %n segundo.</numerusform>
            <numerusform>Antes hubo un PIN incorrecto. Intente de nuevo en %n segundos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A PIN has at least %n digit(s) or letter(s).</source>
        <translation>
            <numerusform>Un PIN tiene al menos %n número o letra.</numerusform>
            <numerusform>Un PIN tiene al menos %n números o letras.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>Ya puede intentarlo de nuevo.</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Change the PIN of {name}</source>
        <translation>Cambiar el PIN de {name}</translation>
    </message>
    <message>
        <source>A PIN for {name}</source>
        <translation>Un PIN para {name}</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Cambiar el PIN</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Poner un PIN</translation>
    </message>
    <message>
        <source>A PIN keeps others who use this computer out.</source>
        <translation>Un PIN impide que entren otras personas que usan esta computadora.</translation>
    </message>
    <message>
        <source>Four digits can be guessed by somebody who copies the file and has the tools. A sentence of your own cannot, as far as anybody knows.</source>
        <translation>Quien copie el archivo y tenga las herramientas puede adivinar cuatro números. Una frase propia no, hasta donde se sabe.</translation>
    </message>
    <message>
        <source>Nobody can open your progress without it, not even the makers. Write it down in a safe place.</source>
        <translation>Nadie puede abrir su progreso sin el PIN, ni siquiera quienes hicieron el programa. Anótelo en un lugar seguro.</translation>
    </message>
    <message>
        <source>The PIN you have now</source>
        <translation>El PIN que tiene ahora</translation>
    </message>
    <message numerus="yes">
        <source>At least %n digit(s) or letter(s)</source>
        <translation>
            <numerusform>Al menos %n número o letra</numerusform>
            <numerusform>Al menos %n números o letras</numerusform>
        </translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>The new PIN once more</source>
        <translation>El PIN nuevo otra vez</translation>
    </message>
    <message>
        <source>The PIN once more</source>
        <translation>El PIN otra vez</translation>
    </message>
    <message>
        <source>One moment ...</source>
        <translation>Un momento ...</translation>
    </message>
    <message>
        <source>Set this PIN</source>
        <translation>Poner este PIN</translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation>Quitar el PIN</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>A PIN needs at least %n digit(s) or letter(s).</source>
        <translation>
            <numerusform>Un PIN necesita al menos %n número o letra.</numerusform>
            <numerusform>Un PIN necesita al menos %n números o letras.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two PINs are not the same. Please type it once more.</source>
        <translation>Los dos PIN no son iguales. Escríbalo otra vez, por favor.</translation>
    </message>
    <message>
        <source>First type the PIN you have now.</source>
        <translation>Escriba primero el PIN que tiene ahora.</translation>
    </message>
</context>
<context>
    <name>PinQuestion</name>
    <message>
        <source>PIN of the file</source>
        <translation>PIN del archivo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
        <source>Who is studying?</source>
        <translation>¿Quién va a estudiar?</translation>
    </message>
    <message>
        <source>Each person has a place of their own on this computer.</source>
        <translation>Cada persona tiene su propio lugar en esta computadora.</translation>
    </message>
    <message>
        <source>Asks for a PIN.</source>
        <translation>Pide un PIN.</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Last here on {date}</source>
        <translation>Última vez: {date}</translation>
    </message>
    <message>
        <source>Guest, nothing is kept</source>
        <translation>Entrar de visita: no se guarda nada</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Your progress</source>
        <translation>Su progreso</translation>
    </message>
    <message>
        <source>One is made each day that you study.</source>
        <translation>Se hace una cada día que estudia.</translation>
    </message>
    <message>
        <source>One is made each day that you study, and kept in {folder}.</source>
        <translation>Se hace una cada día que estudia y se guarda en {folder}.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Take my progress with me</source>
        <translation>Llevar mi progreso conmigo</translation>
    </message>
    <message>
        <source>Write it to one file, for example on a USB stick, for another computer.</source>
        <translation>Se escribe en un solo archivo, por ejemplo en una memoria USB, para otra computadora.</translation>
    </message>
    <message>
        <source>Bring progress from another computer</source>
        <translation>Traer el progreso de otra computadora</translation>
    </message>
    <message>
        <source>What you did there is added. Nothing that you did here is lost.</source>
        <translation>Se añade lo que hizo allí. No se pierde nada de lo que hizo aquí.</translation>
    </message>
    <message>
        <source>Save everything I did as a table</source>
        <translation>Guardar todo lo que hice como tabla</translation>
    </message>
    <message>
        <source>Files that other programs can read (CSV and JSON). No PIN protects them.</source>
        <translation>Archivos que otros programas pueden leer (CSV y JSON). Ningún PIN los protege.</translation>
    </message>
    <message>
        <source>Forget me</source>
        <translation>Olvidar mis datos</translation>
    </message>
    <message>
        <source>Remove this profile and all that is in it from this computer. You are asked once more.</source>
        <translation>Elimina de esta computadora este perfil y todo lo que contiene. Antes se le pregunta otra vez.</translation>
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
    <name>Safekeeping</name>
    <message>
        <source>A backup was made.</source>
        <translation>Se hizo una copia de seguridad.</translation>
    </message>
    <message>
        <source>Where shall the backups be kept?</source>
        <translation>¿Dónde quiere guardar las copias de seguridad?</translation>
    </message>
    <message>
        <source>Go back to this backup?</source>
        <translation>¿Quiere volver a esta copia de seguridad?</translation>
    </message>
    <message>
        <source>Your progress of now is put aside. It stays in this list, so that you can come back to it.</source>
        <translation>Su progreso actual se guarda aparte. Queda en esta lista, para que pueda volver a él.</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Volver a ella</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarme aquí</translation>
    </message>
    <message>
        <source>Your progress is now as it was in the backup.</source>
        <translation>Su progreso está ahora como estaba en la copia de seguridad.</translation>
    </message>
    <message>
        <source>Where shall your progress be written to?</source>
        <translation>¿Dónde quiere guardar su progreso?</translation>
    </message>
    <message>
        <source>Your progress was written to {file}.</source>
        <translation>Su progreso se guardó en {file}.</translation>
    </message>
    <message>
        <source>Where shall the tables be written to?</source>
        <translation>¿Dónde quiere guardar las tablas?</translation>
    </message>
    <message>
        <source>Everything you did was written to {folder}.</source>
        <translation>Todo lo que hizo se guardó en {folder}.</translation>
    </message>
    <message>
        <source>Progress (*.quizprogress *.db);;All files (*)</source>
        <translation>Progreso (*.quizprogress *.db);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Which progress shall be added?</source>
        <translation>¿Qué progreso quiere añadir?</translation>
    </message>
    <message>
        <source>It is the same person</source>
        <translation>Es la misma persona</translation>
    </message>
    <message>
        <source>Do not add it</source>
        <translation>No añadirlo</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) were added.</source>
        <translation>
            <numerusform>Se añadió %n respuesta.</numerusform>
            <numerusform>Se añadieron %n respuestas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged one(s) were left out.</source>
        <translation>
            <numerusform>Se dejó fuera %n que estaba dañada.</numerusform>
            <numerusform>Se dejaron fuera %n que estaban dañadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) were saved.</source>
        <translation>
            <numerusform>Se recuperó %n respuesta.</numerusform>
            <numerusform>Se recuperaron %n respuestas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them came from your backups.</source>
        <translation>
            <numerusform>%n de ellas procede de sus copias de seguridad.</numerusform>
            <numerusform>%n de ellas proceden de sus copias de seguridad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged one(s) could not be saved.</source>
        <translation>
            <numerusform>No se pudo recuperar %n que estaba dañada.</numerusform>
            <numerusform>No se pudieron recuperar %n que estaban dañadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some parts of the file could not be read. Answers that stood there are lost.</source>
        <translation>Algunas partes del archivo no se pudieron leer. Las respuestas que estaban allí se perdieron.</translation>
    </message>
    <message>
        <source>The damaged file was kept: {file}</source>
        <translation>El archivo dañado se conservó: {file}</translation>
    </message>
    <message>
        <source>This is what could be saved</source>
        <translation>Esto es lo que se pudo recuperar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
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
        <source>Save what can be read</source>
        <translation>Guardar lo que se pueda leer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Begin a new profile</source>
        <translation>Empezar un perfil nuevo</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Otra persona</translation>
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
    <name>YouCard</name>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>You are here as a guest. Nothing is kept.</source>
        <translation>Está aquí de visita. No se guarda nada.</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Apodo</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Flower</source>
        <translation>Flor</translation>
    </message>
    <message>
        <source>Mountain</source>
        <translation>Montaña</translation>
    </message>
    <message>
        <source>Bird</source>
        <translation>Pájaro</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sol</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Moon</source>
        <translation>Luna</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Concha</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Pluma</translation>
    </message>
    <message>
        <source>Nickname and picture can be seen by everybody who uses this computer, also while your profile is locked.</source>
        <translation>Todas las personas que usan esta computadora pueden ver el apodo y la imagen, también cuando su perfil está bloqueado.</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Cambiar el PIN</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Poner un PIN</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Bloquear ahora</translation>
    </message>
    <message>
        <source>Your profile asks for your PIN.</source>
        <translation>Su perfil pide su PIN.</translation>
    </message>
    <message>
        <source>With a PIN nobody else at this computer can read your progress.</source>
        <translation>Con un PIN, nadie más en esta computadora puede leer su progreso.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Bloquear después de</translation>
    </message>
    <message>
        <source>without a key or a click</source>
        <translation>sin pulsar teclas ni hacer clic</translation>
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
        <source>This profile has a PIN. Nothing can be read without it.</source>
        <translation>Este perfil tiene un PIN. Sin él no se puede leer nada.</translation>
    </message>
    <message>
        <source>Open it with the PIN.</source>
        <translation>Ábralo con el PIN.</translation>
    </message>
    <message>
        <source>That PIN does not fit.</source>
        <translation>Ese PIN no es correcto.</translation>
    </message>
    <message>
        <source>Try again in {wait_s} seconds.</source>
        <translation>Intente de nuevo en {wait_s} segundos.</translation>
    </message>
    <message>
        <source>This PIN is too short.</source>
        <translation>Este PIN es demasiado corto.</translation>
    </message>
    <message>
        <source>Take four digits, or a sentence of your own.</source>
        <translation>Elija cuatro cifras o una frase suya.</translation>
    </message>
    <message>
        <source>The new file with this person&apos;s progress was not what it should be.</source>
        <translation>El archivo nuevo con el progreso de esta persona no quedó como debía.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the disk, then try again.</source>
        <translation>No se cambió nada. Revise el disco e intente de nuevo.</translation>
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
    <message>
        <source>Try again. If it happens again, please tell the makers what you did just before.</source>
        <translation>Intente de nuevo. Si vuelve a pasar, cuente a quienes hicieron el programa qué hizo usted justo antes.</translation>
    </message>
    <message>
        <source>Immunotherapy Quiz is already open: its window is now in front.</source>
        <translation>Preguntas sobre inmunoterapia ya está abierto: su ventana está ahora al frente.</translation>
    </message>
    <message>
        <source>The folder for backups, {folder}, is not there. The backup was kept on this computer instead.</source>
        <translation>La carpeta de las copias de seguridad, {folder}, no está. La copia se guardó en esta computadora.</translation>
    </message>
    <message>
        <source>Connect the disk or USB stick before the next backup, or choose another folder for backups.</source>
        <translation>Conecte el disco o la memoria USB antes de la próxima copia, o elija otra carpeta para las copias.</translation>
    </message>
    <message>
        <source>The folder for backups, {folder}, could not be written to. The backup was kept on this computer instead.</source>
        <translation>No se pudo escribir en la carpeta de las copias de seguridad, {folder}. La copia se guardó en esta computadora.</translation>
    </message>
    <message>
        <source>Make room there or check that it can be written to, or choose another folder for backups.</source>
        <translation>Libere espacio allí o compruebe que se puede escribir en ella, o elija otra carpeta para las copias.</translation>
    </message>
    <message>
        <source>No backup was made: the file with this person&apos;s progress is damaged. The backups made before are kept.</source>
        <translation>No se hizo ninguna copia de seguridad: el archivo con el progreso de esta persona está dañado. Las copias anteriores se conservan.</translation>
    </message>
    <message>
        <source>Go back to a backup, or keep a copy of {file} and ask for help.</source>
        <translation>Vuelva a una copia de seguridad, o guarde una copia de {file} y pida ayuda.</translation>
    </message>
    <message>
        <source>This profile has to be brought up to date, and the backup that comes before it could not be written. Nothing was changed.</source>
        <translation>Este perfil debe ponerse al día y no se pudo escribir la copia de seguridad que se hace antes. No se cambió nada.</translation>
    </message>
    <message>
        <source>Make room on the disk or check that {folder} can be written to. Then open the profile again.</source>
        <translation>Libere espacio en el disco o compruebe que se puede escribir en {folder}. Después abra el perfil de nuevo.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read. Your progress is as it was.</source>
        <translation>El archivo {file} no se puede leer. Su progreso está como estaba.</translation>
    </message>
    <message>
        <source>Check that the file is there and that the stick is connected.</source>
        <translation>Compruebe que el archivo esté ahí y que la memoria esté conectada.</translation>
    </message>
    <message>
        <source>{file} is not a file with progress of this program, or it is damaged. Your progress is as it was.</source>
        <translation>{file} no es un archivo con progreso de este programa, o está dañado. Su progreso está como estaba.</translation>
    </message>
    <message>
        <source>Choose the file that “Take my progress with me” has written.</source>
        <translation>Elija el archivo que escribió «Llevar mi progreso conmigo».</translation>
    </message>
    <message>
        <source>{file} is damaged. Nothing was taken from it. Your progress is as it was.</source>
        <translation>{file} está dañado. No se tomó nada de él. Su progreso está como estaba.</translation>
    </message>
    <message>
        <source>On the other computer, choose “Take my progress with me” once more, then try again.</source>
        <translation>En la otra computadora, elija de nuevo «Llevar mi progreso conmigo» y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of the program. Your progress is as it was.</source>
        <translation>{file} fue escrito por una versión más nueva del programa. Su progreso está como estaba.</translation>
    </message>
    <message>
        <source>Install the newer version on this computer, then try again.</source>
        <translation>Instale la versión más nueva en esta computadora y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>{file} is being used, or was copied while it was being used. Your progress is as it was.</source>
        <translation>{file} está en uso, o se copió mientras estaba en uso. Su progreso está como estaba.</translation>
    </message>
    <message>
        <source>{file} can only be read with its PIN.</source>
        <translation>{file} solo se puede leer con su PIN.</translation>
    </message>
    <message>
        <source>Give the PIN of the profile on the other computer.</source>
        <translation>Escriba el PIN del perfil de la otra computadora.</translation>
    </message>
    <message>
        <source>This PIN does not fit {file}. Your progress is as it was.</source>
        <translation>Este PIN no corresponde a {file}. Su progreso está como estaba.</translation>
    </message>
    <message>
        <source>Give the PIN that it had when the file was written.</source>
        <translation>Escriba el PIN que tenía cuando se escribió el archivo.</translation>
    </message>
    <message>
        <source>There is no backup {file}. Nothing was changed.</source>
        <translation>No hay ninguna copia de seguridad {file}. No se cambió nada.</translation>
    </message>
    <message>
        <source>See the list of backups and choose one of them.</source>
        <translation>Consulte la lista de copias de seguridad y elija una de ellas.</translation>
    </message>
    <message>
        <source>This backup is damaged and cannot be used. Nothing was changed.</source>
        <translation>Esta copia de seguridad está dañada y no se puede usar. No se cambió nada.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Elija otra copia de seguridad.</translation>
    </message>
    <message>
        <source>This backup was made with another PIN than the profile has now, or without one. Nothing was changed.</source>
        <translation>Esta copia de seguridad se hizo con un PIN distinto del que tiene ahora el perfil, o sin PIN. No se cambió nada.</translation>
    </message>
    <message>
        <source>Choose a backup that was made after the PIN was changed.</source>
        <translation>Elija una copia de seguridad que se hizo después de cambiar el PIN.</translation>
    </message>
    <message>
        <source>This backup belongs to another profile. Nothing was changed.</source>
        <translation>Esta copia de seguridad es de otro perfil. No se cambió nada.</translation>
    </message>
    <message>
        <source>Choose a backup of this profile.</source>
        <translation>Elija una copia de seguridad de este perfil.</translation>
    </message>
    <message>
        <source>A part of the file with this person&apos;s progress is damaged. The rest of it can be saved.</source>
        <translation>Una parte del archivo con el progreso de esta persona está dañada. El resto se puede recuperar.</translation>
    </message>
    <message>
        <source>Press “Save what can be read”. The damaged file {file} is kept as well.</source>
        <translation>Pulse «Guardar lo que se pueda leer». El archivo dañado {file} también se conserva.</translation>
    </message>
    <message>
        <source>{file} is the progress that is open now. There is nothing to add.</source>
        <translation>{file} es el progreso que está abierto ahora. No hay nada que agregar.</translation>
    </message>
    <message>
        <source>Choose the file from the other computer.</source>
        <translation>Elija el archivo de la otra computadora.</translation>
    </message>
    <message>
        <source>The progress in {file} ({theirs}, answers: {their_reviews}) was begun apart from the one that is open ({ours}, answers: {our_reviews}). If they are of two persons, adding it would mix them up for good.</source>
        <translation>El progreso de {file} ({theirs}, respuestas: {their_reviews}) se empezó aparte del que está abierto ({ours}, respuestas: {our_reviews}). Si son de dos personas, al agregarlo quedarían mezclados para siempre.</translation>
    </message>
    <message>
        <source>Nothing was changed. Add it only if both are the progress of the same person.</source>
        <translation>No se cambió nada. Agréguelo solo si los dos son el progreso de la misma persona.</translation>
    </message>
    <message>
        <source>Nothing could be written to {folder}. Your progress on this computer is as it was.</source>
        <translation>No se pudo escribir nada en {folder}. Su progreso en esta computadora está como estaba.</translation>
    </message>
    <message>
        <source>Check that the folder is there, that the stick is connected and not protected. Then try again.</source>
        <translation>Compruebe que la carpeta exista y que la memoria esté conectada y sin protección contra escritura. Luego vuelva a intentarlo.</translation>
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
