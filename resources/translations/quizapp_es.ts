<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Amounts</name>
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
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>{points} of %n point(s)</source>
        <translation>
            <numerusform>{points} de %n punto</numerusform>
            <numerusform>{points} de %n puntos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerPage</name>
    <message>
        <source>Back to the result</source>
        <translation>Volver al resultado</translation>
    </message>
    <message>
        <source>{number} of {size} to look at again</source>
        <translation>{number} de {size} para repasar</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
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
    <name>BowTieArea</name>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Afecciones</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Action to take</source>
        <translation>Acción por realizar</translation>
    </message>
    <message>
        <source>Most likely condition</source>
        <translation>Afección más probable</translation>
    </message>
    <message>
        <source>Parameter to watch</source>
        <translation>Parámetro por vigilar</translation>
    </message>
    <message>
        <source>{slot}, {number} of {all}</source>
        <translation>{slot}, {number} de {all}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>{slot}: {option}</source>
        <translation>{slot}: {option}</translation>
    </message>
    <message>
        <source>{slot}. Right.</source>
        <translation>{slot}. Correcto.</translation>
    </message>
    <message>
        <source>{slot}. Missed: {right} is right.</source>
        <translation>{slot}. Faltó la respuesta. Lo correcto es: {right}.</translation>
    </message>
    <message>
        <source>{slot}. Your answer, not right. Right is: {right}.</source>
        <translation>{slot}. Su respuesta, no es correcta. Lo correcto es: {right}.</translation>
    </message>
    <message>
        <source>“{option}” is used already. Take it out of its place first.</source>
        <translation>«{option}» ya está en uso. Quítela primero de su lugar.</translation>
    </message>
    <message>
        <source>Both places are filled. Take one out first.</source>
        <translation>Los dos lugares están ocupados. Quite primero una opción.</translation>
    </message>
    <message>
        <source>{open} of {all} still open</source>
        <translation>Faltan {open} de {all}</translation>
    </message>
    <message numerus="yes">
        <source>Still empty: %n place(s). Fill all five, then check.</source>
        <translation>
            <numerusform>Queda %n lugar vacío. Complete los cinco y luego revise.</numerusform>
            <numerusform>Quedan %n lugares vacíos. Complete los cinco y luego revise.</numerusform>
        </translation>
    </message>
    <message>
        <source>fill the place</source>
        <translation>completar el lugar</translation>
    </message>
    <message>
        <source>next or previous place</source>
        <translation>lugar siguiente o anterior</translation>
    </message>
    <message>
        <source>go to the choices</source>
        <translation>ir a las opciones</translation>
    </message>
    <message>
        <source>empty the place</source>
        <translation>vaciar el lugar</translation>
    </message>
    <message>
        <source>Choose two actions, one condition and two parameters.</source>
        <translation>Elija dos acciones, una afección y dos parámetros.</translation>
    </message>
</context>
<context>
    <name>Calculator</name>
    <message>
        <source>Calculator</source>
        <translation>Calculadora</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>Cálculo</translation>
    </message>
    <message>
        <source>Open parenthesis</source>
        <translation>Abrir paréntesis</translation>
    </message>
    <message>
        <source>Close parenthesis</source>
        <translation>Cerrar paréntesis</translation>
    </message>
    <message>
        <source>Take back the last sign</source>
        <translation>Borrar el último signo</translation>
    </message>
    <message>
        <source>Clear the calculation</source>
        <translation>Borrar el cálculo</translation>
    </message>
    <message>
        <source>Divided by</source>
        <translation>Dividido entre</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Minus</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>Plus</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>Punto decimal</translation>
    </message>
    <message>
        <source>Equals</source>
        <translation>Igual a</translation>
    </message>
    <message>
        <source>Use this number</source>
        <translation>Usar este número</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the calculator</source>
        <translation>Cerrar la calculadora</translation>
    </message>
    <message>
        <source>Equals {number}</source>
        <translation>Es igual a {number}</translation>
    </message>
    <message>
        <source>= {number}</source>
        <translation>= {number}</translation>
    </message>
    <message>
        <source>= ...</source>
        <translation>= ...</translation>
    </message>
    <message>
        <source>This cannot be calculated. Use numbers, +, −, ×, ÷ and parentheses.</source>
        <translation>Esto no se puede calcular. Use números, +, −, ×, ÷ y paréntesis.</translation>
    </message>
    <message>
        <source>The calculation is not complete yet.</source>
        <translation>El cálculo todavía no está completo.</translation>
    </message>
    <message>
        <source>A number cannot be divided by zero.</source>
        <translation>Un número no se puede dividir entre cero.</translation>
    </message>
    <message>
        <source>The result is too large or too small to be written here.</source>
        <translation>El resultado es demasiado grande o demasiado pequeño para escribirlo aquí.</translation>
    </message>
</context>
<context>
    <name>CalibrationCard</name>
    <message>
        <source>How well you know what you know</source>
        <translation>Qué tan bien sabe lo que sabe</translation>
    </message>
    <message>
        <source>Show as plot</source>
        <translation>Mostrar como gráfico</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>Green: where the share of right answers fits how sure you were.</source>
        <translation>Verde: donde el porcentaje de aciertos corresponde a su confianza.</translation>
    </message>
    <message numerus="yes">
        <source>{certainty}: {right} of %n answer(s) right.</source>
        <translation>
            <numerusform>{certainty}: {right} de %n respuesta correcta.</numerusform>
            <numerusform>{certainty}: {right} de %n respuestas correctas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few to say more.</source>
        <translation>Son muy pocas para decir más.</translation>
    </message>
    <message>
        <source>You were surer than you were right.</source>
        <translation>Su confianza fue mayor que sus aciertos.</translation>
    </message>
    <message>
        <source>You know more than you think.</source>
        <translation>Usted sabe más de lo que cree.</translation>
    </message>
    <message>
        <source>That fits how sure you were.</source>
        <translation>Eso corresponde a su confianza.</translation>
    </message>
    <message>
        <source>That may fit how sure you were, or not: the range is wide.</source>
        <translation>Eso puede corresponder a su confianza o no: el intervalo es amplio.</translation>
    </message>
    <message>
        <source>How sure you were</source>
        <translation>Su confianza</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation>En parte correctas</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>No correctas</translation>
    </message>
    <message>
        <source>Share right</source>
        <translation>Porcentaje correcto</translation>
    </message>
    <message>
        <source>Likely range</source>
        <translation>Intervalo probable</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Puntos de confianza</translation>
    </message>
</context>
<context>
    <name>CareTeamCard</name>
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
</context>
<context>
    <name>CertaintyChoice</name>
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
        <source>How sure are you?</source>
        <translation>¿Cuánta confianza tiene en su respuesta?</translation>
    </message>
    <message>
        <source>Being unsure is fine.</source>
        <translation>No pasa nada si tiene dudas.</translation>
    </message>
    <message>
        <source>The numbers are your marks if the answer is right / if it is wrong.</source>
        <translation>Los números son sus puntos si la respuesta es correcta / si no lo es.</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>G: next tab</source>
        <translation>G: pestaña siguiente</translation>
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
    <message>
        <source>Your answer, not right</source>
        <translation>Su respuesta, no es correcta</translation>
    </message>
    <message>
        <source>Missed: this is right</source>
        <translation>Faltó: esta es correcta</translation>
    </message>
    <message>
        <source>{option}, struck out</source>
        <translation>{option}, descartada</translation>
    </message>
</context>
<context>
    <name>ChooseArea</name>
    <message numerus="yes">
        <source>You can choose %n. Take one away first.</source>
        <translation>
            <numerusform>Puede elegir %n. Primero quite la que eligió.</numerusform>
            <numerusform>Puede elegir %n. Primero quite una.</numerusform>
        </translation>
    </message>
    <message>
        <source>You chose this one. Choose another one first, then strike it out.</source>
        <translation>Usted eligió esta. Primero elija otra y luego descártela.</translation>
    </message>
    <message>
        <source>You ticked this one. Take the tick away first, then strike it out.</source>
        <translation>Usted marcó esta. Primero quite la marca y luego descártela.</translation>
    </message>
    <message>
        <source>Choose one answer in each part.</source>
        <translation>Elija una respuesta en cada parte.</translation>
    </message>
    <message>
        <source>Select all that apply in each part.</source>
        <translation>En cada parte, seleccione todas las respuestas que correspondan.</translation>
    </message>
    <message numerus="yes">
        <source>Select %n.</source>
        <translation>
            <numerusform>Seleccione %n.</numerusform>
            <numerusform>Seleccione %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all that apply.</source>
        <translation>Seleccione todas las respuestas que correspondan.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) still open</source>
        <translation>
            <numerusform>Falta responder %n parte</numerusform>
            <numerusform>Falta responder %n partes</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one under “{part}”.</source>
        <translation>Elija una respuesta en «{part}».</translation>
    </message>
    <message>
        <source>Tick one or more under “{part}”.</source>
        <translation>Marque una respuesta o más en «{part}».</translation>
    </message>
    <message>
        <source>First choose one answer.</source>
        <translation>Primero elija una respuesta.</translation>
    </message>
    <message numerus="yes">
        <source>Choose %n more.</source>
        <translation>
            <numerusform>Elija %n más.</numerusform>
            <numerusform>Elija %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>First choose one or more answers.</source>
        <translation>Primero elija una respuesta o más.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>marcar</translation>
    </message>
    <message>
        <source>choose directly</source>
        <translation>elegir directamente</translation>
    </message>
    <message>
        <source>tick directly</source>
        <translation>marcar directamente</translation>
    </message>
    <message>
        <source>move</source>
        <translation>moverse</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>strike out</source>
        <translation>descartar</translation>
    </message>
    <message>
        <source>{heading}: {text}.</source>
        <translation>{heading}: {text}.</translation>
    </message>
    <message>
        <source>Select one answer.</source>
        <translation>Seleccione una respuesta.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to choose from.</source>
        <translation>
            <numerusform>Hay %n respuesta para elegir.</numerusform>
            <numerusform>Hay %n respuestas para elegir.</numerusform>
        </translation>
    </message>
    <message>
        <source>{chosen} of {number} chosen</source>
        <translation>{chosen} de {number} elegidas</translation>
    </message>
</context>
<context>
    <name>ClockButton</name>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>The time left is hidden. Press to show it.</source>
        <translation>El tiempo que queda está oculto. Pulse para mostrarlo.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left. Press to hide the time.</source>
        <translation>
            <numerusform>Queda %n minuto. Pulse para ocultar el tiempo.</numerusform>
            <numerusform>Quedan %n minutos. Pulse para ocultar el tiempo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockQuestion</name>
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
</context>
<context>
    <name>DaysCard</name>
    <message>
        <source>fewer</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>more minutes</source>
        <translation>más minutos</translation>
    </message>
    <message>
        <source>Days you studied</source>
        <translation>Días en que estudió</translation>
    </message>
    <message>
        <source>Your days will stand here.</source>
        <translation>Aquí verá sus días.</translation>
    </message>
    <message numerus="yes">
        <source>You studied on %n day(s) in the last {weeks} weeks.</source>
        <translation>
            <numerusform>Estudió %n día en las últimas {weeks} semanas.</numerusform>
            <numerusform>Estudió %n días en las últimas {weeks} semanas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You studied on %n day(s) since {date}.</source>
        <translation>
            <numerusform>Estudió %n día desde el {date}.</numerusform>
            <numerusform>Estudió %n días desde el {date}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Semana del</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>That is enough for now.</source>
        <translation>Es suficiente por ahora.</translation>
    </message>
    <message>
        <source>That is all for today, {name}.</source>
        <translation>Eso es todo por hoy, {name}.</translation>
    </message>
    <message>
        <source>That is all for today.</source>
        <translation>Eso es todo por hoy.</translation>
    </message>
    <message>
        <source>Practice. Nothing was counted.</source>
        <translation>Práctica. No se contó nada.</translation>
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
        <source>What you are still learning comes first next time.</source>
        <translation>La próxima vez empezamos con lo que todavía está aprendiendo.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) that you are still learning come(s) first tomorrow.</source>
        <translation>
            <numerusform>Mañana empezamos con %n pregunta que todavía está aprendiendo.</numerusform>
            <numerusform>Mañana empezamos con %n preguntas que todavía está aprendiendo.</numerusform>
        </translation>
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
        <source>{topic}: {takeaway}</source>
        <translation>{topic}: {takeaway}</translation>
    </message>
    <message>
        <source>{topic}: {takeaway} You will meet this again tomorrow.</source>
        <translation>{topic}: {takeaway} Volverá a ver esta pregunta mañana.</translation>
    </message>
    <message>
        <source>{topic}: {takeaway} You will meet this again.</source>
        <translation>{topic}: {takeaway} Volverá a verlo.</translation>
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
    <message>
        <source>Next time: {date}</source>
        <translation>Próxima vez: {date}</translation>
    </message>
</context>
<context>
    <name>EveryQuestionCard</name>
    <message>
        <source>Time for each question</source>
        <translation>Tiempo de cada pregunta</translation>
    </message>
    <message>
        <source>{time} for a question on average, {longest} for the longest.</source>
        <translation>{time} por pregunta en promedio, {longest} en la más larga.</translation>
    </message>
    <message>
        <source>Show every question</source>
        <translation>Mostrar todas las preguntas</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Kind of question</source>
        <translation>Tipo de pregunta</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>How sure you were</source>
        <translation>Su confianza</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>{points} of {max}</source>
        <translation>{points} de {max}</translation>
    </message>
    <message>
        <source>not installed any more</source>
        <translation>ya no está instalada</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>no la indicó</translation>
    </message>
</context>
<context>
    <name>ExplanationCard</name>
    <message>
        <source>That is right, and this is why.</source>
        <translation>Es correcto, y le explicamos por qué.</translation>
    </message>
    <message>
        <source>Part of this is right.</source>
        <translation>Una parte es correcta.</translation>
    </message>
    <message>
        <source>Many people think this.</source>
        <translation>Muchas personas piensan lo mismo.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message numerus="yes">
        <source>{points} of %n point(s)</source>
        <translation>
            <numerusform>{points} de %n punto</numerusform>
            <numerusform>{points} de %n puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>How to find it</source>
        <translation>Cómo se calcula</translation>
    </message>
    <message>
        <source>The right order</source>
        <translation>El orden correcto</translation>
    </message>
    <message>
        <source>You were sure enough to act on this.</source>
        <translation>Usted tenía confianza suficiente para actuar.</translation>
    </message>
    <message>
        <source>You said, and were sure:</source>
        <translation>Usted respondió, con mucha confianza:</translation>
    </message>
    <message>
        <source>You wrote {typed}. Meant is {meant}.</source>
        <translation>Usted escribió {typed}. Lo correcto es {meant}.</translation>
    </message>
    <message>
        <source>Struck through: not needed.</source>
        <translation>Tachado: sobra.</translation>
    </message>
    <message>
        <source>Underlined: missing in your answer.</source>
        <translation>Subrayado: falta en su respuesta.</translation>
    </message>
    <message>
        <source>You gave no answer.</source>
        <translation>No respondió.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Correcto.</translation>
    </message>
    <message>
        <source>You said: {said}</source>
        <translation>Usted respondió: {said}</translation>
    </message>
    <message>
        <source>Right is: {right}</source>
        <translation>Lo correcto es: {right}</translation>
    </message>
    <message>
        <source>You said:</source>
        <translation>Usted respondió:</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Lo correcto</translation>
    </message>
</context>
<context>
    <name>FillArea</name>
    <message>
        <source>Gap {number}</source>
        <translation>Espacio {number}</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elija</translation>
    </message>
    <message>
        <source>Fill the gaps with these:</source>
        <translation>Complete los espacios con estas opciones:</translation>
    </message>
    <message>
        <source>{column}: {cell}</source>
        <translation>{column}: {cell}</translation>
    </message>
    <message>
        <source>gap {number}</source>
        <translation>espacio {number}</translation>
    </message>
    <message>
        <source>Gap {number} of {all}</source>
        <translation>Espacio {number} de {all}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>{gap}. Right.</source>
        <translation>{gap}. Correcto.</translation>
    </message>
    <message>
        <source>{gap}. Missed: {right} is right.</source>
        <translation>{gap}. Faltó la respuesta. Lo correcto es: {right}.</translation>
    </message>
    <message>
        <source>{gap}. Your answer, not right. Right is: {right}.</source>
        <translation>{gap}. Su respuesta, no es correcta. Lo correcto es: {right}.</translation>
    </message>
    <message>
        <source>“{option}” is used already. Take it out of its gap first.</source>
        <translation>«{option}» ya está en uso. Quítela primero de su espacio.</translation>
    </message>
    <message>
        <source>Fill each gap with one of the choices below.</source>
        <translation>Complete cada espacio con una de las opciones de abajo.</translation>
    </message>
    <message>
        <source>Choose from the list at each gap.</source>
        <translation>Elija una opción de la lista en cada espacio.</translation>
    </message>
    <message>
        <source>{open} of {all} still open</source>
        <translation>Faltan {open} de {all}</translation>
    </message>
    <message numerus="yes">
        <source>Still empty: %n gap(s). Fill every gap, then check.</source>
        <translation>
            <numerusform>Queda %n espacio vacío. Complete todos los espacios y luego revise.</numerusform>
            <numerusform>Quedan %n espacios vacíos. Complete todos los espacios y luego revise.</numerusform>
        </translation>
    </message>
    <message>
        <source>fill the gap</source>
        <translation>completar el espacio</translation>
    </message>
    <message>
        <source>next or previous gap</source>
        <translation>espacio siguiente o anterior</translation>
    </message>
    <message>
        <source>go to the choices</source>
        <translation>ir a las opciones</translation>
    </message>
    <message>
        <source>open the list</source>
        <translation>abrir la lista</translation>
    </message>
    <message>
        <source>empty the gap</source>
        <translation>vaciar el espacio</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s).</source>
        <translation>
            <numerusform>%n espacio.</numerusform>
            <numerusform>%n espacios.</numerusform>
        </translation>
    </message>
    <message>
        <source>{instruction} {gaps}</source>
        <translation>{instruction} {gaps}</translation>
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
    <name>FlagButton</name>
    <message>
        <source>Flagged</source>
        <translation>Marcada</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Marcar</translation>
    </message>
</context>
<context>
    <name>GapButton</name>
    <message>
        <source>Left empty</source>
        <translation>Sin respuesta</translation>
    </message>
</context>
<context>
    <name>GridArea</name>
    <message>
        <source>Choose one answer in each row.</source>
        <translation>Elija una respuesta en cada fila.</translation>
    </message>
    <message>
        <source>Tick all that apply, in every row and column.</source>
        <translation>Marque todo lo que corresponda, en cada fila y columna.</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) ticked</source>
        <translation>
            <numerusform>%n casilla marcada</numerusform>
            <numerusform>%n casillas marcadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) still open</source>
        <translation>
            <numerusform>Falta %n fila</numerusform>
            <numerusform>Faltan %n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick at least one box.</source>
        <translation>Marque al menos una casilla.</translation>
    </message>
    <message>
        <source>choose in the row</source>
        <translation>elegir en la fila</translation>
    </message>
    <message>
        <source>tick in the row</source>
        <translation>marcar en la fila</translation>
    </message>
    <message>
        <source>move</source>
        <translation>moverse</translation>
    </message>
    <message>
        <source>choose the cell</source>
        <translation>elegir la casilla</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridCell</name>
    <message>
        <source>Right</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Le faltó</translation>
    </message>
    <message>
        <source>right</source>
        <translation>correcta</translation>
    </message>
    <message>
        <source>your answer, not right</source>
        <translation>su respuesta, no es correcta</translation>
    </message>
    <message>
        <source>missed: this is right</source>
        <translation>le faltó: esta es correcta</translation>
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
    <name>HighlightArea</name>
    <message>
        <source>Mark every phrase that answers the question.</source>
        <translation>Marque todas las frases que responden a la pregunta.</translation>
    </message>
    <message numerus="yes">
        <source>%n phrase(s) marked</source>
        <translation>
            <numerusform>%n frase marcada</numerusform>
            <numerusform>%n frases marcadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark at least one phrase first.</source>
        <translation>Marque primero al menos una frase.</translation>
    </message>
    <message>
        <source>move</source>
        <translation>mover</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>marcar</translation>
    </message>
    <message>
        <source>mark directly</source>
        <translation>marcar directamente</translation>
    </message>
    <message numerus="yes">
        <source>%n phrase(s) can be marked.</source>
        <translation>
            <numerusform>Se puede marcar %n frase.</numerusform>
            <numerusform>Se pueden marcar %n frases.</numerusform>
        </translation>
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
        <source>Tests</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
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
    <name>ListRow</name>
    <message>
        <source>{text} (used already)</source>
        <translation>{text} (ya utilizada)</translation>
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
    <message numerus="yes">
        <source>Your plan has %n minute(s) a day from now on. You can change that in Settings.</source>
        <translation>
            <numerusform>Desde ahora su plan tiene %n minuto al día. Puede cambiarlo en Ajustes.</numerusform>
            <numerusform>Desde ahora su plan tiene %n minutos al día. Puede cambiarlo en Ajustes.</numerusform>
        </translation>
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
    <name>MarksCard</name>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Show marks for certainty</source>
        <translation>Mostrar puntos según la confianza</translation>
    </message>
    <message>
        <source>A guess: 1 mark if it is right, 0 if it is wrong. Fairly sure: 2, or −2. Sure enough to act on: 3, or −6. They change nothing in your plan.</source>
        <translation>Adivinando: 1 punto si es correcta, 0 si es incorrecta. Bastante confianza: 2 o −2. La suficiente para actuar: 3 o −6. No cambian nada en su plan.</translation>
    </message>
</context>
<context>
    <name>MatchArea</name>
    <message>
        <source>Choose what belongs to each. One answer may be used more than once.</source>
        <translation>Elija lo que corresponde a cada uno. Una respuesta puede usarse más de una vez.</translation>
    </message>
    <message>
        <source>move</source>
        <translation>moverse</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>empty it</source>
        <translation>vaciar</translation>
    </message>
    <message>
        <source>{open} of {count} still open</source>
        <translation>Faltan {open} de {count}</translation>
    </message>
</context>
<context>
    <name>MatchBoard</name>
    <message>
        <source>To choose from</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Elija una</translation>
    </message>
    <message>
        <source>{premise}: {verdict}</source>
        <translation>{premise}: {verdict}</translation>
    </message>
    <message>
        <source>{premise}: {option}</source>
        <translation>{premise}: {option}</translation>
    </message>
    <message>
        <source>{premise}: nothing chosen</source>
        <translation>{premise}: sin elegir</translation>
    </message>
    <message>
        <source>{option}, right</source>
        <translation>{option}, correcta</translation>
    </message>
    <message>
        <source>left empty. Missed: {right}</source>
        <translation>sin respuesta. Le faltó: {right}</translation>
    </message>
    <message>
        <source>{option}, your answer, not right. Missed: {right}</source>
        <translation>{option}, su respuesta, no es correcta. Le faltó: {right}</translation>
    </message>
</context>
<context>
    <name>MinutesCard</name>
    <message>
        <source>Minutes to come</source>
        <translation>Minutos por venir</translation>
    </message>
    <message>
        <source>If you keep to the plan</source>
        <translation>Si sigue el plan</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) on a day of study until {date}; you chose {chosen}.</source>
        <translation>
            <numerusform>Alrededor de %n minuto por día de estudio hasta el {date}; usted eligió {chosen}.</numerusform>
            <numerusform>Alrededor de %n minutos por día de estudio hasta el {date}; usted eligió {chosen}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>your %n minute(s)</source>
        <translation>
            <numerusform>su %n minuto</numerusform>
            <numerusform>sus %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
</context>
<context>
    <name>MistakeCard</name>
    <message>
        <source>This question has changed since then. This is right now:</source>
        <translation>Esta pregunta ha cambiado desde entonces. Ahora lo correcto es:</translation>
    </message>
    <message>
        <source>You said:</source>
        <translation>Usted respondió:</translation>
    </message>
    <message>
        <source>Right is:</source>
        <translation>Lo correcto es:</translation>
    </message>
    <message>
        <source>Right on {days} of {needed} later days.</source>
        <translation>Correcta en {days} de {needed} días posteriores.</translation>
    </message>
    <message>
        <source>You will meet this again today.</source>
        <translation>Volverá a ver esta pregunta hoy.</translation>
    </message>
    <message>
        <source>You will meet this again tomorrow.</source>
        <translation>Volverá a ver esta pregunta mañana.</translation>
    </message>
    <message>
        <source>You will meet this again on {date}.</source>
        <translation>Volverá a ver esta pregunta el {date}.</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Ver por qué</translation>
    </message>
    <message>
        <source>Hide why</source>
        <translation>Ocultar por qué</translation>
    </message>
    <message>
        <source>{button}: {question}</source>
        <translation>{button}: {question}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>How to find it</source>
        <translation>Cómo se calcula</translation>
    </message>
    <message>
        <source>{topic}: {said}</source>
        <translation>{topic}: {said}</translation>
    </message>
    <message>
        <source>{topic}: the question has changed.</source>
        <translation>{topic}: la pregunta ha cambiado.</translation>
    </message>
</context>
<context>
    <name>MistakesCard</name>
    <message>
        <source>Wrong, although you were sure</source>
        <translation>Incorrectas, aunque respondió con mucha confianza</translation>
    </message>
    <message>
        <source>Nothing here. That is good.</source>
        <translation>Aquí no hay nada. Eso es bueno.</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Ver todas</translation>
    </message>
    <message>
        <source>See all that was wrong although you were sure</source>
        <translation>Ver todas las incorrectas que respondió con mucha confianza</translation>
    </message>
</context>
<context>
    <name>MistakesPage</name>
    <message>
        <source>To look at again</source>
        <translation>Para volver a ver</translation>
    </message>
    <message>
        <source>Wrong, although you were sure</source>
        <translation>Incorrectas, aunque respondió con mucha confianza</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n pregunta</numerusform>
            <numerusform>%n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>You were sure here, and something else is right. These questions come back by themselves.</source>
        <translation>Aquí usted respondió con mucha confianza, y lo correcto es otra cosa. Estas preguntas vuelven solas.</translation>
    </message>
    <message>
        <source>You would have acted on these. Each leaves this list once it was right on two later days.</source>
        <translation>Usted habría actuado según estas respuestas. Cada pregunta sale de la lista cuando la responde bien en dos días posteriores.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Ver más</translation>
    </message>
    <message>
        <source>What you were sure of, and was not right, will stand here.</source>
        <translation>Aquí aparecerá lo que usted respondió con mucha confianza y no era correcto.</translation>
    </message>
    <message>
        <source>Nothing here. That is good.</source>
        <translation>Aquí no hay nada. Eso es bueno.</translation>
    </message>
    <message>
        <source>Ask me these now</source>
        <translation>Preguntarme estas ahora</translation>
    </message>
</context>
<context>
    <name>NothingToTalkOver</name>
    <message>
        <source>To talk over</source>
        <translation>Para conversar</translation>
    </message>
    <message>
        <source>Nothing here. That is good.</source>
        <translation>Aquí no hay nada. Eso es bueno.</translation>
    </message>
</context>
<context>
    <name>OccludedPicture</name>
    <message>
        <source>{picture} The place that was asked for is uncovered.</source>
        <translation>{picture} El lugar por el que se preguntaba está descubierto.</translation>
    </message>
    <message numerus="yes">
        <source>{picture} %n place(s) are covered. The one with a question mark is asked for.</source>
        <translation>
            <numerusform>{picture} Hay %n lugar cubierto. Tiene un signo de interrogación: se pregunta por él.</numerusform>
            <numerusform>{picture} Hay %n lugares cubiertos. Se pregunta por el que tiene un signo de interrogación.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OftenMissedBand</name>
    <message>
        <source>You have met this one many times. Read it again slowly.</source>
        <translation>Ya ha visto esta pregunta muchas veces. Léala otra vez con calma.</translation>
    </message>
    <message>
        <source>Hide the other words</source>
        <translation>Ocultar las otras palabras</translation>
    </message>
    <message>
        <source>Explain it in other words</source>
        <translation>Explicarlo con otras palabras</translation>
    </message>
    <message>
        <source>Leave this question out</source>
        <translation>No preguntar más esta</translation>
    </message>
</context>
<context>
    <name>OrderArea</name>
    <message>
        <source>This order is your answer.</source>
        <translation>Este orden es su respuesta.</translation>
    </message>
    <message>
        <source>This order is right</source>
        <translation>Este orden es correcto</translation>
    </message>
    <message>
        <source>Put them into the right order, the first at the top.</source>
        <translation>Póngalos en el orden correcto, con el primero arriba.</translation>
    </message>
    <message>
        <source>Not in your order yet</source>
        <translation>Todavía no están en su orden</translation>
    </message>
    <message>
        <source>Move something, or press “This order is right”.</source>
        <translation>Mueva algo o pulse «Este orden es correcto».</translation>
    </message>
    <message>
        <source>go</source>
        <translation>ir</translation>
    </message>
    <message>
        <source>move it</source>
        <translation>mover la tarjeta</translation>
    </message>
    <message>
        <source>put it in this place</source>
        <translation>ponerla en ese lugar</translation>
    </message>
    <message>
        <source>{text}, now place {place} of {count}</source>
        <translation>{text}, ahora en el lugar {place} de {count}</translation>
    </message>
</context>
<context>
    <name>OrderItem</name>
    <message>
        <source>{text}, place {place} of {count}</source>
        <translation>{text}, lugar {place} de {count}</translation>
    </message>
    <message>
        <source>Move up: {text}</source>
        <translation>Subir: {text}</translation>
    </message>
    <message>
        <source>Move down: {text}</source>
        <translation>Bajar: {text}</translation>
    </message>
    <message>
        <source>Right place</source>
        <translation>Lugar correcto</translation>
    </message>
    <message>
        <source>Yours: {place}. Right: {right}.</source>
        <translation>El suyo: {place}. El correcto: {right}.</translation>
    </message>
</context>
<context>
    <name>OutlookWords</name>
    <message>
        <source>Your treatment has begun</source>
        <translation>Su tratamiento ya empezó</translation>
    </message>
    <message>
        <source>Your plan is on track for {date}</source>
        <translation>Su plan va a buen ritmo para el {date}</translation>
    </message>
    <message>
        <source>Expected on {date}</source>
        <translation>Previsto para el {date}</translation>
    </message>
    <message>
        <source>Expected today</source>
        <translation>Previsto para hoy</translation>
    </message>
    <message>
        <source>Your plan for {date}</source>
        <translation>Su plan para el {date}</translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation>Su plan</translation>
    </message>
    <message>
        <source>{share}%</source>
        <translation>{share} %</translation>
    </message>
    <message numerus="yes">
        <source>After about %n answer(s) you will see your plan here.</source>
        <translation>
            <numerusform>Después de %n respuesta, aproximadamente, verá aquí su plan.</numerusform>
            <numerusform>Después de unas %n respuestas verá aquí su plan.</numerusform>
        </translation>
    </message>
    <message>
        <source>The warning signs come back often enough to keep them.</source>
        <translation>Las señales de alarma vuelven con la frecuencia necesaria para que no se le olviden.</translation>
    </message>
    <message>
        <source>The time that you chose to stay alert is over. Side effects can still come later. Always say that you had immunotherapy.</source>
        <translation>Ya pasó el tiempo que eligió para estar alerta. Los efectos secundarios todavía pueden aparecer más tarde. Diga siempre que recibió inmunoterapia.</translation>
    </message>
    <message>
        <source>Your exam day has passed. Your plan now keeps what you know.</source>
        <translation>El día de su examen ya pasó. Ahora su plan conserva lo que usted sabe.</translation>
    </message>
    <message numerus="yes">
        <source>On {date} you will probably know what to do for about {known} of %n warning sign(s) ({likely}).</source>
        <translation>
            <numerusform>Es probable que el {date} sepa qué hacer ante unas {known} de %n señal de alarma ({likely}).</numerusform>
            <numerusform>Es probable que el {date} sepa qué hacer ante unas {known} de %n señales de alarma ({likely}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {date} you will probably know about {known} of %n question(s) ({likely}).</source>
        <translation>
            <numerusform>Es probable que el {date} sepa unas {known} de %n pregunta ({likely}).</numerusform>
            <numerusform>Es probable que el {date} sepa unas {known} de %n preguntas ({likely}).</numerusform>
        </translation>
    </message>
    <message>
        <source>If it were today, you would not yet know most warning signs. They come first.</source>
        <translation>Si fuera hoy, todavía no sabría la mayoría de las señales de alarma. Son lo primero.</translation>
    </message>
    <message numerus="yes">
        <source>If it were today, you would probably act well on about {known} of %n warning sign(s) ({likely}).</source>
        <translation>
            <numerusform>Si fuera hoy, es probable que actuara bien ante unas {known} de %n señal de alarma ({likely}).</numerusform>
            <numerusform>Si fuera hoy, es probable que actuara bien ante unas {known} de %n señales de alarma ({likely}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If it were today, you would probably know about {known} of %n question(s) ({likely}).</source>
        <translation>
            <numerusform>Si fuera hoy, es probable que supiera unas {known} de %n pregunta ({likely}).</numerusform>
            <numerusform>Si fuera hoy, es probable que supiera unas {known} de %n preguntas ({likely}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Today the most important warning signs come first.</source>
        <translation>Hoy van primero las señales de alarma más importantes.</translation>
    </message>
    <message>
        <source>{sentence} Least sure: {topic}.</source>
        <translation>{sentence} Lo menos firme: {topic}.</translation>
    </message>
    <message numerus="yes">
        <source>You would probably know what to do for about {known} of %n warning sign(s) ({likely}).</source>
        <translation>
            <numerusform>Es probable que sepa qué hacer ante {known} de %n señal de alarma ({likely}).</numerusform>
            <numerusform>Es probable que sepa qué hacer ante unas {known} de %n señales de alarma ({likely}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n minute(s) a day everything fits.</source>
        <translation>
            <numerusform>Con %n minuto al día alcanza para todo.</numerusform>
            <numerusform>Con %n minutos al día alcanza para todo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n answer(s). Expected recall of these decks; it does not predict an exam result.</source>
        <translation>
            <numerusform>Según %n respuesta. Es lo que probablemente recordará de estas colecciones; no predice el resultado de un examen.</numerusform>
            <numerusform>Según %n respuestas. Es lo que probablemente recordará de estas colecciones; no predice el resultado de un examen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n answer(s). Expected recall of these decks.</source>
        <translation>
            <numerusform>Según %n respuesta. Es lo que probablemente recordará de estas colecciones.</numerusform>
            <numerusform>Según %n respuestas. Es lo que probablemente recordará de estas colecciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About {known} of %n question(s).</source>
        <translation>
            <numerusform>Unas {known} de %n pregunta.</numerusform>
            <numerusform>Unas {known} de %n preguntas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) more a day: about {known} of {of}</source>
        <translation>
            <numerusform>%n minuto más al día: unas {known} de {of}</numerusform>
            <numerusform>%n minutos más al día: unas {known} de {of}</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation>Elegir una fecha</translation>
    </message>
    <message>
        <source>Another date</source>
        <translation>Otra fecha</translation>
    </message>
    <message>
        <source>Another date. A week later: about {known} of {of}</source>
        <translation>Otra fecha. Una semana después: unas {known} de {of}</translation>
    </message>
    <message>
        <source>Not everything fits before {date}, but the warning signs do.</source>
        <translation>Antes del {date} no alcanza para todo, pero sí para las señales de alarma.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) a day would fit everything. With {minutes} the warning signs still do.</source>
        <translation>
            <numerusform>Con %n minuto al día alcanzaría para todo. Con {minutes} alcanza para las señales de alarma.</numerusform>
            <numerusform>Con %n minutos al día alcanzaría para todo. Con {minutes} alcanza para las señales de alarma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) a day would fit everything.</source>
        <translation>
            <numerusform>Con %n minuto al día alcanzaría para todo.</numerusform>
            <numerusform>Con %n minutos al día alcanzaría para todo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything fits before {date}.</source>
        <translation>Antes del {date} no alcanza para todo.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) a day are too little for all warning signs before {date}. The most important ones come first.</source>
        <translation>
            <numerusform>%n minuto al día es muy poco para todas las señales de alarma antes del {date}. Primero van las más importantes.</numerusform>
            <numerusform>%n minutos al día son muy poco para todas las señales de alarma antes del {date}. Primero van las más importantes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) a day are too little for all warning signs before {date}. {more} would fit.</source>
        <translation>
            <numerusform>%n minuto al día es muy poco para todas las señales de alarma antes del {date}. Con {more} alcanzaría.</numerusform>
            <numerusform>%n minutos al día son muy poco para todas las señales de alarma antes del {date}. Con {more} alcanzaría.</numerusform>
        </translation>
    </message>
    <message>
        <source>likely {number}</source>
        <translation>lo probable: {number}</translation>
    </message>
    <message>
        <source>likely {low} to {high}</source>
        <translation>lo probable: de {low} a {high}</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>That was the last question.</source>
        <translation>Esa fue la última pregunta.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vista general</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Pregunta {number}</translation>
    </message>
    <message>
        <source>step {step} of the case</source>
        <translation>paso {step} del caso</translation>
    </message>
    <message>
        <source>marked for review</source>
        <translation>marcada para revisar</translation>
    </message>
    <message>
        <source>opens after the step before it</source>
        <translation>se abre después del paso anterior</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>usted está aquí</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>todavía no vista</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>todavía sin respuesta</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>con respuesta</translation>
    </message>
    <message>
        <source>answer shown</source>
        <translation>respuesta mostrada</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have no answer yet.</source>
        <translation>
            <numerusform>%n pregunta no tiene respuesta todavía.</numerusform>
            <numerusform>%n preguntas no tienen respuesta todavía.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every question has an answer.</source>
        <translation>Todas las preguntas tienen respuesta.</translation>
    </message>
    <message numerus="yes">
        <source>%n marked for review.</source>
        <translation>
            <numerusform>%n marcada para revisar.</numerusform>
            <numerusform>%n marcadas para revisar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Question {number}: case</source>
        <translation>Pregunta {number}: caso</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>Volver a la pregunta</translation>
    </message>
</context>
<context>
    <name>OwnTestCard</name>
    <message>
        <source>Your own test</source>
        <translation>Una prueba a su medida</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Marcar todo</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>No marcar nada</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n question(s)</source>
        <translation>
            <numerusform>{name}, %n pregunta</numerusform>
            <numerusform>{name}, %n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Topics: {ticked} of {size}</source>
        <translation>Temas: {ticked} de {size}</translation>
    </message>
    <message>
        <source>Kinds of question: {ticked} of {size}</source>
        <translation>Tipos de pregunta: {ticked} de {size}</translation>
    </message>
    <message>
        <source>{list}. Close the list.</source>
        <translation>{list}. Cerrar la lista.</translation>
    </message>
    <message>
        <source>{list}. Open the list.</source>
        <translation>{list}. Abrir la lista.</translation>
    </message>
    <message>
        <source>Nurses</source>
        <translation>Enfermería</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>After each question</source>
        <translation>Después de cada pregunta</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Todas las preguntas</translation>
    </message>
    <message>
        <source>Only new</source>
        <translation>Solo nuevas</translation>
    </message>
    <message>
        <source>Only wrong ones</source>
        <translation>Solo las que falló</translation>
    </message>
    <message>
        <source>Only flagged</source>
        <translation>Solo las marcadas</translation>
    </message>
    <message>
        <source>Written for</source>
        <translation>Escritas para</translation>
    </message>
    <message>
        <source>Number of questions</source>
        <translation>Número de preguntas</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Límite de tiempo</translation>
    </message>
    <message>
        <source>Answers are shown</source>
        <translation>Las respuestas se muestran</translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation>Qué preguntas</translation>
    </message>
    <message>
        <source>Begin this test</source>
        <translation>Empezar esta prueba</translation>
    </message>
    <message>
        <source>Counting the questions ...</source>
        <translation>Contando las preguntas ...</translation>
    </message>
    <message numerus="yes">
        <source>This test will have %n question(s).</source>
        <translation>
            <numerusform>Esta prueba tendrá %n pregunta.</numerusform>
            <numerusform>Esta prueba tendrá %n preguntas.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no question like that here. Choose more topics or kinds, or all questions.</source>
        <translation>Aquí no hay ninguna pregunta así. Elija más temas o tipos, o todas las preguntas.</translation>
    </message>
</context>
<context>
    <name>PartLines</name>
    <message>
        <source>What you got right</source>
        <translation>Lo que respondió bien</translation>
    </message>
    <message>
        <source>Not right, and you left it</source>
        <translation>No es correcto, y usted no lo eligió</translation>
    </message>
    <message>
        <source>Why not the others</source>
        <translation>Por qué no las demás</translation>
    </message>
    <message>
        <source>You said:</source>
        <translation>Usted respondió:</translation>
    </message>
    <message>
        <source>That is not right.</source>
        <translation>No es correcto.</translation>
    </message>
    <message>
        <source>It is:</source>
        <translation>Es:</translation>
    </message>
    <message>
        <source>You left this open.</source>
        <translation>Usted dejó esto sin responder.</translation>
    </message>
    <message>
        <source>You left this out.</source>
        <translation>Usted no eligió esto.</translation>
    </message>
</context>
<context>
    <name>PastTestsCard</name>
    <message>
        <source>Earlier tests</source>
        <translation>Pruebas anteriores</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n test(s)</source>
        <translation>
            <numerusform>Mostrar %n prueba</numerusform>
            <numerusform>Mostrar las %n pruebas</numerusform>
        </translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>Ver el resultado</translation>
    </message>
    <message>
        <source>See the result: {test}</source>
        <translation>Ver el resultado: {test}</translation>
    </message>
    <message>
        <source>{date}: {test}</source>
        <translation>{date}: {test}</translation>
    </message>
    <message>
        <source>{points}, {share}, in {minutes}</source>
        <translation>{points}, {share}, en {minutes}</translation>
    </message>
    <message>
        <source>Show as plot</source>
        <translation>Mostrar como gráfico</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>Your share of the points over time</source>
        <translation>Su porcentaje de puntos a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Your share of the points: {first} in the first of these tests, {last} in the latest one.</source>
        <translation>Su porcentaje de puntos: {first} en la primera de estas pruebas, {last} en la última.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Likely range</source>
        <translation>Intervalo probable</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
</context>
<context>
    <name>PauseList</name>
    <message>
        <source>First day of the pause</source>
        <translation>Primer día de la pausa</translation>
    </message>
    <message>
        <source>Last day of the pause</source>
        <translation>Último día de la pausa</translation>
    </message>
    <message>
        <source>Nothing is planned from its first to its last day.</source>
        <translation>No hay nada en el plan desde el primer día hasta el último.</translation>
    </message>
    <message>
        <source>A pause</source>
        <translation>Una pausa</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the pause: {pause}</source>
        <translation>Quitar la pausa: {pause}</translation>
    </message>
    <message>
        <source>{day}, one day</source>
        <translation>{day}, un día</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>Del {first} al {last}</translation>
    </message>
    <message>
        <source>Add this pause</source>
        <translation>Agregar esta pausa</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
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
    <name>Picture</name>
    <message>
        <source>The picture cannot be shown. This is what it shows: {alt}</source>
        <translation>No se puede mostrar la imagen. Esto es lo que se ve en ella: {alt}</translation>
    </message>
</context>
<context>
    <name>PictureArea</name>
    <message>
        <source>Choose one place in the picture.</source>
        <translation>Elija un lugar de la imagen.</translation>
    </message>
    <message>
        <source>Choose a place in the picture first.</source>
        <translation>Elija primero un lugar de la imagen.</translation>
    </message>
    <message>
        <source>move</source>
        <translation>mover</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>choose directly</source>
        <translation>elegir directamente</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to choose from.</source>
        <translation>
            <numerusform>%n lugar para elegir.</numerusform>
            <numerusform>%n lugares para elegir.</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}. {name}</source>
        <translation>{number}. {name}</translation>
    </message>
    <message>
        <source>{place} – {finding}</source>
        <translation>{place} – {finding}</translation>
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
    <name>PlaceButton</name>
    <message>
        <source>Place {number}: {name}</source>
        <translation>Lugar {number}: {name}</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Your plan</source>
        <translation>Su plan</translation>
    </message>
    <message>
        <source>{percent} percent done.</source>
        <translation>Va el {percent} por ciento.</translation>
    </message>
    <message>
        <source>My first treatment</source>
        <translation>Mi primer tratamiento</translation>
    </message>
    <message>
        <source>My exam</source>
        <translation>Mi examen</translation>
    </message>
    <message>
        <source>What I learn for</source>
        <translation>Para qué aprendo</translation>
    </message>
    <message>
        <source>My first treatment is on</source>
        <translation>Fecha de mi primer tratamiento</translation>
    </message>
    <message>
        <source>My exam is on</source>
        <translation>Fecha de mi examen</translation>
    </message>
    <message>
        <source>My treatment ends on</source>
        <translation>Fecha en que termina mi tratamiento</translation>
    </message>
    <message>
        <source>I do not know yet</source>
        <translation>Todavía no la sé</translation>
    </message>
    <message>
        <source>On this day:</source>
        <translation>Este día:</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mes</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay alert after it for</source>
        <translation>Después, seguir alerta durante</translation>
    </message>
    <message>
        <source>Side effects can still begin up to about a year after treatment ends, and in single people even later.</source>
        <translation>Los efectos secundarios pueden empezar hasta alrededor de un año después del fin del tratamiento y, en algunas personas, aún más tarde.</translation>
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
        <source>Days off</source>
        <translation>Días libres</translation>
    </message>
    <message>
        <source>Day off: {day}</source>
        <translation>Día libre: {day}</translation>
    </message>
    <message>
        <source>Nothing is planned on these days.</source>
        <translation>En estos días no hay nada en el plan.</translation>
    </message>
    <message numerus="yes">
        <source>Ask the %n left-out question(s) again</source>
        <translation>
            <numerusform>Volver a preguntar la %n pregunta excluida</numerusform>
            <numerusform>Volver a preguntar las %n preguntas excluidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Fitting the plan to your memory</source>
        <translation>Ajustando el plan a su memoria</translation>
    </message>
    <message>
        <source>Fit the plan to my memory</source>
        <translation>Ajustar el plan a mi memoria</translation>
    </message>
    <message>
        <source>Your answers show how fast you forget. What is worked out from them is kept only if it fits your later answers better. Questions that already have a day keep it.</source>
        <translation>Sus respuestas muestran con qué rapidez olvida. Lo que se calcula con ellas se conserva solo si concuerda mejor con sus respuestas posteriores. Las preguntas que ya tienen un día lo conservan.</translation>
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
    <name>Planning</name>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Se guardó como {name}.</translation>
    </message>
</context>
<context>
    <name>PlotCard</name>
    <message>
        <source>Show as plot</source>
        <translation>Mostrar como gráfico</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>{button}: {plot}</source>
        <translation>{button}: {plot}</translation>
    </message>
</context>
<context>
    <name>PracticeRow</name>
    <message>
        <source>Practice test</source>
        <translation>Examen de práctica</translation>
    </message>
    <message>
        <source>Timed or not</source>
        <translation>Con o sin límite de tiempo</translation>
    </message>
    <message>
        <source>Case studies</source>
        <translation>Casos clínicos</translation>
    </message>
    <message>
        <source>Three cases of 6 steps</source>
        <translation>Tres casos de 6 pasos</translation>
    </message>
    <message>
        <source>Weak topics</source>
        <translation>Temas por reforzar</translation>
    </message>
    <message>
        <source>Up to 20 that were not right</source>
        <translation>Hasta 20 que no fueron correctas</translation>
    </message>
    <message>
        <source>Practice outside the plan</source>
        <translation>Práctica fuera del plan</translation>
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
    <name>ProgressPage</name>
    <message>
        <source>Your progress</source>
        <translation>Su progreso</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) since {date}.</source>
        <translation>
            <numerusform>%n respuesta desde el {date}.</numerusform>
            <numerusform>%n respuestas desde el {date}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimates of recall in these decks; they do not predict an exam result.</source>
        <translation>Son estimaciones de lo que recuerda de estas colecciones; no predicen el resultado de un examen.</translation>
    </message>
    <message>
        <source>Your progress is being worked out.</source>
        <translation>Se está calculando su progreso.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to talk over</source>
        <translation>
            <numerusform>%n cosa para conversar</numerusform>
            <numerusform>%n cosas para conversar</numerusform>
        </translation>
    </message>
    <message>
        <source>with your nurse</source>
        <translation>con el personal de enfermería</translation>
    </message>
    <message numerus="yes">
        <source>You left out %n question(s). In Settings you can have them asked again.</source>
        <translation>
            <numerusform>Dejó fuera %n pregunta. En «Ajustes» puede pedir que vuelva a aparecer.</numerusform>
            <numerusform>Dejó fuera %n preguntas. En «Ajustes» puede pedir que vuelvan a aparecer.</numerusform>
        </translation>
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
    <name>QuestionView</name>
    <message>
        <source>I have read this. Go on</source>
        <translation>Ya lo leí. Seguir</translation>
    </message>
    <message>
        <source>Check my answer</source>
        <translation>Revisar mi respuesta</translation>
    </message>
    <message>
        <source>One more thing: how sure are you?</source>
        <translation>Una cosa más: ¿cuánta confianza tiene en su respuesta?</translation>
    </message>
</context>
<context>
    <name>RecallCard</name>
    <message>
        <source>Share of all questions that you would know.</source>
        <translation>Porcentaje de todas las preguntas que sabría.</translation>
    </message>
    <message>
        <source>Share of all questions that you would know. Shaded: likely range.</source>
        <translation>Porcentaje de todas las preguntas que sabría. Sombreado: intervalo probable.</translation>
    </message>
    <message>
        <source>What you will remember on {date}</source>
        <translation>Lo que recordará el {date}</translation>
    </message>
    <message>
        <source>{today} today, {then} expected on {date}, likely {low} to {high}.</source>
        <translation>{today} hoy, {then} previsto para el {date}, probablemente de {low} a {high}.</translation>
    </message>
    <message>
        <source>today {share}</source>
        <translation>hoy {share}</translation>
    </message>
    <message>
        <source>{share}, likely {low} to {high}</source>
        <translation>{share}, probablemente de {low} a {high}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Likely range</source>
        <translation>Intervalo probable</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>{test}, {date}</source>
        <translation>{test}, {date}</translation>
    </message>
    <message>
        <source>Back to the tests</source>
        <translation>Volver a las pruebas</translation>
    </message>
    <message>
        <source>The time is over. Your test was handed in, and everything you answered is saved.</source>
        <translation>Se acabó el tiempo. Su prueba se entregó, y todo lo que respondió quedó guardado.</translation>
    </message>
    <message>
        <source>{share} of the points, {range}</source>
        <translation>{share} de los puntos, {range}</translation>
    </message>
    <message>
        <source>{share} of the points. These are too few questions to say more.</source>
        <translation>{share} de los puntos. Son muy pocas preguntas para decir más.</translation>
    </message>
    <message numerus="yes">
        <source>{answered} of %n answered, in {minutes}.</source>
        <translation>
            <numerusform>{answered} de %n con respuesta, en {minutes}.</numerusform>
            <numerusform>{answered} de %n con respuesta, en {minutes}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks for certainty: {marks}.</source>
        <translation>Puntos por su confianza: {marks}.</translation>
    </message>
    <message numerus="yes">
        <source>Study these %n question(s)</source>
        <translation>
            <numerusform>Estudiar esta pregunta</numerusform>
            <numerusform>Estudiar estas %n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>To look at again</source>
        <translation>Para repasar</translation>
    </message>
    <message numerus="yes">
        <source>%n of these you were sure enough to act on. They come first.</source>
        <translation>
            <numerusform>En %n de estas tenía confianza suficiente para actuar. Está en primer lugar.</numerusform>
            <numerusform>En %n de estas tenía confianza suficiente para actuar. Están en primer lugar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Mostrar %n</numerusform>
            <numerusform>Mostrar las %n</numerusform>
        </translation>
    </message>
    <message>
        <source>This question is not installed any more.</source>
        <translation>Esta pregunta ya no está instalada.</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Ver por qué</translation>
    </message>
    <message>
        <source>See why: {question}. {verdict}</source>
        <translation>Ver por qué: {question}. {verdict}</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Pregunta {number}</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Sin respuesta.</translation>
    </message>
    <message numerus="yes">
        <source>{points} of %n point(s).</source>
        <translation>
            <numerusform>{points} de %n punto.</numerusform>
            <numerusform>{points} de %n puntos.</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} You said: {certainty}.</source>
        <translation>{points} Su confianza: {certainty}.</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message>
        <source>low</source>
        <translation>bajo</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alto</translation>
    </message>
</context>
<context>
    <name>RightWords</name>
    <message>
        <source>Right is</source>
        <translation>Lo correcto es</translation>
    </message>
    <message>
        <source>Right is: {words}</source>
        <translation>Lo correcto es: {words}</translation>
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
        <source>What you left out will be asked again.</source>
        <translation>Se le volverá a preguntar lo que dejó fuera.</translation>
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
    <name>SharesCard</name>
    <message>
        <source>Where your points are</source>
        <translation>Dónde están sus puntos</translation>
    </message>
    <message>
        <source>The line over a bar is the range in which your true share probably lies.</source>
        <translation>La línea sobre la barra es el intervalo en el que probablemente está su porcentaje real.</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Por tema</translation>
    </message>
    <message>
        <source>By kind of question</source>
        <translation>Por tipo de pregunta</translation>
    </message>
    <message>
        <source>By step of clinical judgment</source>
        <translation>Por paso del juicio clínico</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Likely range</source>
        <translation>Intervalo probable</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>{points} of {max}</source>
        <translation>{points} de {max}</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>It says what to talk over first, and how firm each warning sign is.</source>
        <translation>Dice de qué hablar primero y qué tan bien se sabe cada señal de alarma.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print the sheet for the nurse</source>
        <translation>Imprimir la hoja para el personal de enfermería</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Save the sheet for the nurse as PDF</source>
        <translation>Guardar como PDF la hoja para el personal de enfermería</translation>
    </message>
    <message>
        <source>A sheet for the nurse</source>
        <translation>Una hoja para el personal de enfermería</translation>
    </message>
</context>
<context>
    <name>SignsCard</name>
    <message>
        <source>Your warning signs</source>
        <translation>Sus señales de alarma</translation>
    </message>
    <message>
        <source>There is no warning sign among your questions.</source>
        <translation>No hay señales de alarma entre sus preguntas.</translation>
    </message>
    <message>
        <source>A day counts if you were right at the first try, and sure.</source>
        <translation>Un día cuenta si acertó al primer intento y con confianza.</translation>
    </message>
    <message>
        <source>Known on {days} days: {number}</source>
        <translation>Correctas en {days} días: {number}</translation>
    </message>
    <message>
        <source>On the way: {number}</source>
        <translation>En camino: {number}</translation>
    </message>
    <message>
        <source>Not met yet: {number}</source>
        <translation>Aún sin preguntar: {number}</translation>
    </message>
    <message>
        <source>Your plan brings these first.</source>
        <translation>Su plan trae estas primero.</translation>
    </message>
    <message>
        <source>right on {days} of {needed} days</source>
        <translation>correcta en {days} de {needed} días</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Mostrar menos</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Mostrar %n</numerusform>
            <numerusform>Mostrar las %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{button}: {group}</source>
        <translation>{button}: {group}</translation>
    </message>
</context>
<context>
    <name>SlotButton</name>
    <message>
        <source>Choose one</source>
        <translation>Elija una</translation>
    </message>
    <message>
        <source>Left empty</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>{number}. {label}</source>
        <translation>{number}. {label}</translation>
    </message>
    <message>
        <source>{label}: {verdict}</source>
        <translation>{label}: {verdict}</translation>
    </message>
</context>
<context>
    <name>SourceLines</name>
    <message>
        <source>Checked last in {month}. Ask your team if unsure.</source>
        <translation>Última revisión: {month}. Si tiene dudas, pregunte a su equipo.</translation>
    </message>
    <message>
        <source>The next check was due by {month}. Ask your team if unsure.</source>
        <translation>Debía revisarse a más tardar en {month}. Si tiene dudas, pregunte a su equipo.</translation>
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
    <name>StrikeButton</name>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Bring back: {option}</source>
        <translation>Recuperar: {option}</translation>
    </message>
    <message>
        <source>Strike out: {option}</source>
        <translation>Descartar: {option}</translation>
    </message>
</context>
<context>
    <name>StudyPage</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Case: {name}</source>
        <translation>Caso: {name}</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Earlier answers are locked</source>
        <translation>Las respuestas anteriores no se pueden cambiar</translation>
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
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Practice: nothing is counted</source>
        <translation>Práctica: nada se cuenta</translation>
    </message>
    <message>
        <source>Put off until tomorrow.</source>
        <translation>Aplazada hasta mañana.</translation>
    </message>
    <message>
        <source>Put off for a week.</source>
        <translation>Aplazada una semana.</translation>
    </message>
    <message>
        <source>Left out. Settings brings it back.</source>
        <translation>Ya no se preguntará. En Ajustes puede recuperarla.</translation>
    </message>
    <message>
        <source>Undo takes it back.</source>
        <translation>«Deshacer» lo anula.</translation>
    </message>
    <message>
        <source>U takes it back.</source>
        <translation>La tecla U lo anula.</translation>
    </message>
    <message>
        <source>The question stays.</source>
        <translation>La pregunta se queda.</translation>
    </message>
    <message>
        <source>The question is back</source>
        <translation>La pregunta ha vuelto</translation>
    </message>
    <message>
        <source>Your answer was not taken.</source>
        <translation>Su respuesta no se tomó.</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Pregunta marcada</translation>
    </message>
    <message>
        <source>Flag removed</source>
        <translation>Marca quitada</translation>
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
    <name>SureButWrongCard</name>
    <message>
        <source>Wrong, although you were sure: {number}</source>
        <translation>Incorrectas, aunque respondió con mucha confianza: {number}</translation>
    </message>
    <message>
        <source>Wrong, although you were sure</source>
        <translation>Incorrectas, aunque respondió con mucha confianza</translation>
    </message>
    <message>
        <source>Nothing here. That is good.</source>
        <translation>Aquí no hay nada. Eso es bueno.</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Ver todas</translation>
    </message>
    <message>
        <source>See all that was wrong although you were sure</source>
        <translation>Ver todas las incorrectas que respondió con mucha confianza</translation>
    </message>
    <message>
        <source>right on {days} of {needed} later days</source>
        <translation>correcta en {days} de {needed} días posteriores</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>Chart</source>
        <translation>Expediente</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
</context>
<context>
    <name>TestPage</name>
    <message>
        <source>Question {number} of {size}</source>
        <translation>Pregunta {number} de {size}</translation>
    </message>
    <message>
        <source>This answer is locked: the case has gone on.</source>
        <translation>Esta respuesta está bloqueada: el caso ya siguió adelante.</translation>
    </message>
    <message>
        <source>Earlier answers are locked when you go on to the next step.</source>
        <translation>Las respuestas anteriores se bloquean cuando pasa al siguiente paso.</translation>
    </message>
    <message>
        <source>The question is hidden and the clock stands still.</source>
        <translation>La pregunta está oculta y el reloj está detenido.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>The time is over.</source>
        <translation>Se acabó el tiempo.</translation>
    </message>
    <message>
        <source>Not handed in yet</source>
        <translation>Todavía no se ha entregado</translation>
    </message>
    <message>
        <source>Your test could not be saved yet. Everything you answered is kept here. Trying again.</source>
        <translation>Su prueba todavía no se pudo guardar. Todo lo que respondió sigue aquí. Se está intentando de nuevo.</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>Volver a la pregunta</translation>
    </message>
    <message>
        <source>Question {number} of {size}. {topic}.</source>
        <translation>Pregunta {number} de {size}. {topic}.</translation>
    </message>
    <message>
        <source>That was the last question.</source>
        <translation>Esa fue la última pregunta.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vista general</translation>
    </message>
    <message>
        <source>Check this step first. The next one opens then.</source>
        <translation>Primero revise este paso. Después se abre el siguiente.</translation>
    </message>
    <message>
        <source>Your answer was not taken.</source>
        <translation>Su respuesta no se tomó.</translation>
    </message>
    <message>
        <source>Marked for review</source>
        <translation>Marcada para revisar</translation>
    </message>
    <message>
        <source>Mark removed</source>
        <translation>Marca quitada</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Pregunta marcada</translation>
    </message>
    <message>
        <source>Flag removed</source>
        <translation>Marca quitada</translation>
    </message>
    <message>
        <source>Paused. The clock stands still.</source>
        <translation>En pausa. El reloj está detenido.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left.</source>
        <translation>
            <numerusform>Queda %n minuto.</numerusform>
            <numerusform>Quedan %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The time is over. You can go on without the clock.</source>
        <translation>Se acabó el tiempo. Puede seguir sin el reloj.</translation>
    </message>
    <message>
        <source>Not saved yet. Trying again. {reason}</source>
        <translation>Todavía no se ha guardado. Se está intentando de nuevo. {reason}</translation>
    </message>
</context>
<context>
    <name>TestTools</name>
    <message>
        <source>Hand in</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vista general</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Take the flag away</source>
        <translation>Quitar la marca de estudio</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Revisar luego</translation>
    </message>
    <message>
        <source>Marked for review. Press to take the mark away.</source>
        <translation>Marcada para revisar. Pulse para quitar la marca.</translation>
    </message>
    <message>
        <source>Mark for review</source>
        <translation>Marcar para revisar</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>TestTopBar</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
</context>
<context>
    <name>Testing</name>
    <message>
        <source>Begin a new test?</source>
        <translation>¿Quiere empezar una prueba nueva?</translation>
    </message>
    <message>
        <source>The test that you left is then given up. Answers that you saw explained stay in your progress.</source>
        <translation>La prueba que dejó se abandona. Las respuestas cuya explicación ya vio siguen en su progreso.</translation>
    </message>
    <message>
        <source>Begin a new test</source>
        <translation>Empezar una prueba nueva</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>Conservar la otra</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have no answer.</source>
        <translation>
            <numerusform>%n pregunta no tiene respuesta.</numerusform>
            <numerusform>%n preguntas no tienen respuesta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every question has an answer.</source>
        <translation>Todas las preguntas tienen respuesta.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) were not checked. They count as not answered.</source>
        <translation>
            <numerusform>%n pregunta no se revisó. Cuenta como sin respuesta.</numerusform>
            <numerusform>%n preguntas no se revisaron. Cuentan como sin respuesta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are not installed now, or have changed. They are left out.</source>
        <translation>
            <numerusform>%n pregunta no está instalada ahora o ha cambiado. No se cuenta.</numerusform>
            <numerusform>%n preguntas no están instaladas ahora o han cambiado. No se cuentan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked for review.</source>
        <translation>
            <numerusform>%n marcada para revisar.</numerusform>
            <numerusform>%n marcadas para revisar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Afterwards nothing can be changed.</source>
        <translation>Después no se puede cambiar nada.</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Go on with the test</source>
        <translation>Seguir con la prueba</translation>
    </message>
    <message>
        <source>Hand in your test?</source>
        <translation>¿Quiere entregar su prueba?</translation>
    </message>
    <message>
        <source>Go on to the next step?</source>
        <translation>¿Quiere pasar al siguiente paso?</translation>
    </message>
    <message>
        <source>Earlier answers of a case are locked when it goes on. You can still read them.</source>
        <translation>Las respuestas anteriores de un caso se bloquean cuando sigue adelante. Todavía puede leerlas.</translation>
    </message>
    <message>
        <source>Go on to the next step</source>
        <translation>Pasar al siguiente paso</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarme aquí</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Se guardó como {name}.</translation>
    </message>
    <message>
        <source>Question {number}: {topic}</source>
        <translation>Pregunta {number}: {topic}</translation>
    </message>
</context>
<context>
    <name>TestsPage</name>
    <message>
        <source>Tests</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>You stopped at question {number} of {size}. Everything is saved.</source>
        <translation>Paró en la pregunta {number} de {size}. Todo quedó guardado.</translation>
    </message>
    <message>
        <source>Go on with your test ({number} of {size})</source>
        <translation>Seguir con su prueba ({number} de {size})</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Begin: {test}</source>
        <translation>Empezar: {test}</translation>
    </message>
    <message>
        <source>A short mix of everything.</source>
        <translation>Un poco de todo, en poco tiempo.</translation>
    </message>
    <message>
        <source>3 cases, bow-ties and trends, and single questions.</source>
        <translation>3 casos, diagramas de corbatín y tendencias, y preguntas sueltas.</translation>
    </message>
    <message>
        <source>What must never be missed.</source>
        <translation>Lo que nunca se debe pasar por alto.</translation>
    </message>
    <message>
        <source>Answers at the end</source>
        <translation>Respuestas al final</translation>
    </message>
    <message>
        <source>Answers after each question</source>
        <translation>Respuestas después de cada pregunta</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>no time limit</source>
        <translation>sin límite de tiempo</translation>
    </message>
    <message>
        <source>{questions}, {limit}. {answers}.</source>
        <translation>{questions}, {limit}. {answers}.</translation>
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
        <source>Welcome back. The most important ones come first today.</source>
        <translation>Le damos la bienvenida de nuevo. Hoy empezamos con las preguntas más importantes.</translation>
    </message>
    <message numerus="yes">
        <source>%n deck(s) could not be read. Your progress is safe. See Settings.</source>
        <translation>
            <numerusform>No se pudo leer %n colección de preguntas. Su progreso está a salvo. Vea «Ajustes».</numerusform>
            <numerusform>No se pudieron leer %n colecciones de preguntas. Su progreso está a salvo. Vea «Ajustes».</numerusform>
        </translation>
    </message>
    <message>
        <source>To look at again</source>
        <translation>Para volver a ver</translation>
    </message>
    <message>
        <source>Where something else is right</source>
        <translation>Donde lo correcto es otra cosa</translation>
    </message>
</context>
<context>
    <name>TodaysHero</name>
    <message>
        <source>A day off. Nothing is planned today.</source>
        <translation>Día libre. Hoy no hay nada en el plan.</translation>
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
        <source>No date yet? We start with the warning signs.</source>
        <translation>¿Aún no tiene fecha? Empezamos con las señales de alarma.</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>Mostrar los números</translation>
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
        <source>Only %n minute(s)</source>
        <translation>
            <numerusform>Solo %n minuto</numerusform>
            <numerusform>Solo %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Hoy no</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Continue at question {number}</source>
        <translation>Seguir en la pregunta {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n more minute(s)</source>
        <translation>
            <numerusform>%n minuto más</numerusform>
            <numerusform>%n minutos más</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice without changing the plan</source>
        <translation>Practicar sin cambiar el plan</translation>
    </message>
    <message>
        <source>Study anyway</source>
        <translation>Estudiar de todos modos</translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>{text}, used already</source>
        <translation>{text}, ya utilizada</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Ask again tomorrow</source>
        <translation>Volver a preguntar mañana</translation>
    </message>
    <message>
        <source>Ask again in a week</source>
        <translation>Volver a preguntar en una semana</translation>
    </message>
    <message>
        <source>Leave this question out</source>
        <translation>No preguntar más esta</translation>
    </message>
    <message>
        <source>Warning signs come back tomorrow at the latest.</source>
        <translation>Las señales de alarma vuelven mañana, a más tardar.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
</context>
<context>
    <name>TopicsCard</name>
    <message>
        <source>Line: your aim, {share}</source>
        <translation>Línea: su meta, {share}</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message numerus="yes">
        <source>{share} · %n answer(s)</source>
        <translation>
            <numerusform>{share} · %n respuesta</numerusform>
            <numerusform>{share} · %n respuestas</numerusform>
        </translation>
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
    <name>TypeArea</name>
    <message>
        <source>Nothing was written.</source>
        <translation>No se escribió nada.</translation>
    </message>
    <message>
        <source>{number} {unit}</source>
        <translation>{number} {unit}</translation>
    </message>
    <message>
        <source>Your answer in {unit}</source>
        <translation>Su respuesta en {unit}</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>Calculadora</translation>
    </message>
    <message>
        <source>Write a number, for example 80 or 2.5.</source>
        <translation>Escriba un número, por ejemplo, 80 o 2.5.</translation>
    </message>
    <message>
        <source>Write your answer first.</source>
        <translation>Primero escriba su respuesta.</translation>
    </message>
    <message>
        <source>Write your answer.</source>
        <translation>Escriba su respuesta.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Escriba un número.</translation>
    </message>
    <message>
        <source>Write a number in {unit}.</source>
        <translation>Escriba un número en {unit}.</translation>
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
    <name>_Head</name>
    <message>
        <source>key {number}</source>
        <translation>tecla {number}</translation>
    </message>
</context>
<context>
    <name>_TabButton</name>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>Tab {number} of {total}</source>
        <translation>Pestaña {number} de {total}</translation>
    </message>
</context>
<context>
    <name>chart</name>
    <message>
        <source>New in the chart: {tabs}</source>
        <translation>Nuevo en el expediente: {tabs}</translation>
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
    <message>
        <source>There is no question like that here.</source>
        <translation>Aquí no hay ninguna pregunta así.</translation>
    </message>
    <message>
        <source>Choose more topics or kinds, or “All questions”.</source>
        <translation>Elija más temas o tipos, o «Todas las preguntas».</translation>
    </message>
    <message>
        <source>The questions in {file} cannot be scored.</source>
        <translation>No se pueden puntuar las preguntas de {file}.</translation>
    </message>
    <message>
        <source>Mend what is listed: {problems}</source>
        <translation>Corrija lo que se indica: {problems}</translation>
    </message>
    <message>
        <source>The responses in {file} cannot be read: {why}.</source>
        <translation>No se pueden leer las respuestas de {file}: {why}.</translation>
    </message>
    <message>
        <source>Compare the file with the examples in docs/scoring.md.</source>
        <translation>Compare el archivo con los ejemplos de docs/scoring.md.</translation>
    </message>
    <message>
        <source>The file {name} could not be written.</source>
        <translation>No se pudo escribir el archivo {name}.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room there. Nothing is lost.</source>
        <translation>Elija otra carpeta o libere espacio en ella. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>There is no printer at this computer.</source>
        <translation>Esta computadora no tiene impresora.</translation>
    </message>
    <message>
        <source>Save it as a PDF, and print that somewhere else.</source>
        <translation>Guárdelo como PDF e imprímalo en otro lugar.</translation>
    </message>
    <message>
        <source>The document could not be printed.</source>
        <translation>No se pudo imprimir el documento.</translation>
    </message>
    <message>
        <source>Look whether the printer is on and has paper, and try again.</source>
        <translation>Revise si la impresora está encendida y tiene papel, e intente de nuevo.</translation>
    </message>
    <message>
        <source>The work on the plan ended before it was done.</source>
        <translation>El trabajo en el plan terminó antes de completarse.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again when the computer has less to do.</source>
        <translation>No se cambió nada. Inténtelo de nuevo cuando la computadora tenga menos que hacer.</translation>
    </message>
    <message>
        <source>The plan now fits your memory better: {reviews} of your answers show how fast you forget. Questions that already have a day keep it.</source>
        <translation>El plan ahora se ajusta mejor a su memoria: {reviews} de sus respuestas muestran con qué rapidez olvida. Las preguntas que ya tienen un día lo conservan.</translation>
    </message>
    <message>
        <source>Your answers were looked at. The plan already fits your memory as well, so nothing was changed.</source>
        <translation>Se revisaron sus respuestas. El plan ya se ajusta igual de bien a su memoria, así que no se cambió nada.</translation>
    </message>
    <message>
        <source>The plan can be fitted to your memory once you have given {fewest} answers. Nothing was changed.</source>
        <translation>El plan podrá ajustarse a su memoria cuando haya dado {fewest} respuestas. No se cambió nada.</translation>
    </message>
    <message>
        <source>Too few of your answers so far were given on a later day than the one before, and only those show how fast you forget. Nothing was changed.</source>
        <translation>Hasta ahora, muy pocas de sus respuestas se dieron en un día posterior a la anterior, y solo esas muestran con qué rapidez olvida. No se cambió nada.</translation>
    </message>
    <message>
        <source>The work on the plan was stopped. Nothing was changed.</source>
        <translation>El trabajo en el plan se detuvo. No se cambió nada.</translation>
    </message>
    <message>
        <source>The work on the plan took longer than {seconds} seconds and was stopped. Nothing was changed.</source>
        <translation>El trabajo en el plan tardó más de {seconds} segundos y se detuvo. No se cambió nada.</translation>
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
    <name>forms</name>
    <message>
        <source>10-minute drill</source>
        <translation>Práctica de 10 minutos</translation>
    </message>
    <message>
        <source>NGN-style form</source>
        <translation>Prueba de estilo NGN</translation>
    </message>
    <message>
        <source>Warning signs only</source>
        <translation>Solo señales de alarma</translation>
    </message>
    <message>
        <source>Your own test</source>
        <translation>Prueba a su medida</translation>
    </message>
    <message>
        <source>NGN-style means: in the manner of the questions of the nursing boards. NCSBN has not reviewed or endorsed this, and no result here predicts an exam result.</source>
        <translation>«Estilo NGN» significa: a la manera de las preguntas de los consejos de enfermería. El NCSBN no ha revisado ni avala este programa, y ningún resultado de aquí predice el de un examen.</translation>
    </message>
</context>
<context>
    <name>judgment</name>
    <message>
        <source>Recognize cues</source>
        <translation>Reconocer indicios</translation>
    </message>
    <message>
        <source>Analyze cues</source>
        <translation>Analizar indicios</translation>
    </message>
    <message>
        <source>Prioritize hypotheses</source>
        <translation>Priorizar hipótesis</translation>
    </message>
    <message>
        <source>Generate solutions</source>
        <translation>Generar soluciones</translation>
    </message>
    <message>
        <source>Take action</source>
        <translation>Tomar medidas</translation>
    </message>
    <message>
        <source>Evaluate outcomes</source>
        <translation>Evaluar resultados</translation>
    </message>
    <message>
        <source>Step {number} of {size}: {name}</source>
        <translation>Paso {number} de {size}: {name}</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Flashcard</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Sentence with a gap to recall</source>
        <translation>Frase con un espacio para recordar</translation>
    </message>
    <message>
        <source>Picture with covered names</source>
        <translation>Imagen con nombres tapados</translation>
    </message>
    <message>
        <source>Typed answer</source>
        <translation>Respuesta escrita</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>Cálculo</translation>
    </message>
    <message>
        <source>One best answer</source>
        <translation>Una sola respuesta, la mejor</translation>
    </message>
    <message>
        <source>True or false, with the reason</source>
        <translation>Verdadero o falso, con la razón</translation>
    </message>
    <message>
        <source>Select all that apply</source>
        <translation>Seleccionar todas las que correspondan</translation>
    </message>
    <message>
        <source>Select a given number</source>
        <translation>Seleccionar un número dado</translation>
    </message>
    <message>
        <source>Several choices in groups</source>
        <translation>Varias opciones por grupos</translation>
    </message>
    <message>
        <source>Symptom: what to do</source>
        <translation>Síntoma: qué hacer</translation>
    </message>
    <message>
        <source>Grid, one choice in each row</source>
        <translation>Tabla, una opción en cada fila</translation>
    </message>
    <message>
        <source>Grid, several choices</source>
        <translation>Tabla, varias opciones</translation>
    </message>
    <message>
        <source>Sentence with lists to choose from</source>
        <translation>Frase con listas para elegir</translation>
    </message>
    <message>
        <source>Sentence to fill from a word bank</source>
        <translation>Frase para completar con palabras dadas</translation>
    </message>
    <message>
        <source>Table with lists to choose from</source>
        <translation>Tabla con listas para elegir</translation>
    </message>
    <message>
        <source>Reasoning with lists to choose from</source>
        <translation>Razonamiento con listas para elegir</translation>
    </message>
    <message>
        <source>Reasoning to fill from a word bank</source>
        <translation>Razonamiento para completar con palabras dadas</translation>
    </message>
    <message>
        <source>Bow-tie</source>
        <translation>Diagrama de corbatín</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>Poner en orden</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Relacionar</translation>
    </message>
    <message>
        <source>Highlight in a text</source>
        <translation>Resaltar en un texto</translation>
    </message>
    <message>
        <source>Highlight in a table</source>
        <translation>Resaltar en una tabla</translation>
    </message>
    <message>
        <source>Find the place in a picture</source>
        <translation>Encontrar el lugar en una imagen</translation>
    </message>
    <message>
        <source>Unfolding case of six steps</source>
        <translation>Caso de seis pasos que avanza</translation>
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
    <name>rules</name>
    <message>
        <source>Points possible: {points}.</source>
        <translation>Puntos posibles: {points}.</translation>
    </message>
    <message>
        <source>A right choice adds 1, a wrong choice takes 1 away, never below 0 in each column. A missed one costs nothing more.</source>
        <translation>Cada opción correcta suma 1, cada opción incorrecta resta 1, nunca por debajo de 0 en cada columna. Una que falte no cuesta nada más.</translation>
    </message>
    <message>
        <source>A right choice adds 1, a wrong choice takes 1 away, never below 0 in each group. A missed one costs nothing more.</source>
        <translation>Cada opción correcta suma 1, cada opción incorrecta resta 1, nunca por debajo de 0 en cada grupo. Una que falte no cuesta nada más.</translation>
    </message>
    <message>
        <source>A right choice adds 1, a wrong choice takes 1 away, never below 0. A missed one costs nothing more.</source>
        <translation>Cada opción correcta suma 1, cada opción incorrecta resta 1, nunca por debajo de 0. Una que falte no cuesta nada más.</translation>
    </message>
    <message>
        <source>The parts belong together: what depends on a wrong one does not count.</source>
        <translation>Las partes van unidas: lo que depende de una incorrecta no cuenta.</translation>
    </message>
    <message>
        <source>Everything has to be right.</source>
        <translation>Todo tiene que estar correcto.</translation>
    </message>
    <message>
        <source>Acting too slowly costs more than acting too fast.</source>
        <translation>Actuar demasiado tarde cuesta más que actuar demasiado pronto.</translation>
    </message>
    <message>
        <source>Each right choice adds 1. A wrong one costs nothing.</source>
        <translation>Cada opción correcta suma 1. Una incorrecta no cuesta nada.</translation>
    </message>
</context>
<context>
    <name>shares</name>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>likely {low} to {high} %</source>
        <translation>probablemente de {low} a {high} %</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>muy pocas</translation>
    </message>
    <message>
        <source>{low} to {high} %</source>
        <translation>{low} a {high} %</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>For learning, not medical advice. Checked by its authors against the named sources, not yet by a clinician.</source>
        <translation>Para aprender; no es consejo médico. Quienes lo escribieron lo compararon con las fuentes citadas; todavía falta la revisión de profesionales de la salud.</translation>
    </message>
    <message>
        <source>In an emergency, call 911 or your local emergency number now.</source>
        <translation>En una emergencia, llame ahora mismo al 911 o al número local de emergencias.</translation>
    </message>
</context>
</TS>
