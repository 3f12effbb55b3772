"""How people ask to be left alone, in many languages: what such a wish is made of. Data for `bot.domain.opt_out`.

Each line is a pattern of whole words, or of several joined by a space, without the marks on letters and in small
letters. What `(…)` holds belongs together, `|` parts what can stand for each other, and `?` may be missing.
"""

from typing import Final

from bot.domain.eastern_stop_phrases import EASTERN, UNSPACED

__all__ = ["MANNERS", "PERHAPS", "SPACED", "UNSPACED"]

_AGAIN: Final = (
    "( (again|anymore|any more|ever|ever again|any longer|further|at all|about this|in future|in the future))*"
)
_TO_ME: Final = (
    "(contact|message|msg|write( to)?|reply( to)?|respond to|answer|text|tag|mention|e ?mail|dm|talk to|speak to|ping"
    "|bother|disturb|spam|harass|pester|approach|address) me"
)
_DOING: Final = (
    "(contacting|messaging|writing( to)?|replying( to)?|responding to|answering|texting|tagging|mentioning|e ?mailing"
    "|dming|talking to|speaking to|pinging|bothering|disturbing|spamming|harassing|pestering|stalking|addressing) me"
)
_DONE: Final = "(contacted|messaged|written to|replied to|answered|bothered|disturbed|tagged|mentioned|spammed)"
_NEWS: Final = "(messages?|msgs|replies|reply|answers?|contact|tweets|posts|mails?|e ?mails?|dms|mentions)"
_NOT: Final = "(do not|dont|never|do not ever|dont ever|dont you ever)"

SPACED: Final = {
    "English": (
        "stop|stop (it|this|that|now|already|right now|please)|please stop (it|now)|you can stop now|i said stop",
        f"(stop|quit|cease) ({_DOING}|contacting|messaging|replying|writing|spamming){_AGAIN}",
        f"(stop|quit|cease) sending me {_NEWS}|stop all contact|stop contact|stop {_NEWS}",
        f"{_NOT} ({_TO_ME}|contact|reply|reply to this|respond|respond to this){_AGAIN}",
        f"{_NOT} send me (any ?(more|further)? )?{_NEWS}{_AGAIN}",
        f"i (do not|dont|no longer|never) (want|wish|like|care) to be {_DONE}( by you)?{_AGAIN}",
        f"i (do not|dont|no longer|never) (want|wish|care) to (hear from|talk to|speak to) you{_AGAIN}",
        f"i (do not|dont|no longer) want (any ?(more|further)? )?{_NEWS}( from you)?{_AGAIN}",
        f"i (do not|dont) want you to {_TO_ME}{_AGAIN}|i would (rather|prefer) not (to )?be {_DONE}{_AGAIN}",
        f"(i want )?no (more|further) {_NEWS}( from you)?{_AGAIN}|(i want )?no contact",
        "(just )?leave me (alone|be|in peace|the hell alone|the fuck alone)( now| already| for good)?",
        "i want to be left alone|go away( bot)?|(i (want|wish|would like) to )?opt ?out|opt me out|optout",
        "unsubscribe( me)?|i (want|wish|would like) to unsubscribe|cease and desist|lose my number",
        "(remove|delete|take) me (from|off) (of )?(your|this|the) (contact |mailing )?(lists?|contacts)",
        f"i (want|ask|would like) you to (stop|stop {_DOING}|leave me alone|never {_TO_ME}){_AGAIN}",
        (
            "(i am|im|i) (ask|asking|begging|telling|beg|told|demand|order) you( all| guys)?( again| once more)?( to)?"
            f" (stop|stop {_DOING}|not to {_TO_ME}|leave me alone|not {_TO_ME}|to leave me alone){_AGAIN}"
        ),
        f"(you|you must|you should|you need to) (stop|leave me alone|stop {_DOING}){_AGAIN}",
        "stop bothering|stop spamming|forget (about )?me|keep away from me|stay away from me|i said leave me alone",
        "i (dont|do not) want anything to do with you( anymore| any more)?|i am not interested (in )?(any )?contact",
        f"i (dont|do not) (want|need) your {_NEWS}",
        f"{_NOT} (try to )?(contact|message|reply to|write to|answer) (me|my posts|my tweets|this account){_AGAIN}",
    ),
    "German": (
        (
            "stopp?|abmelden|meldet mich ab|melden sie mich ab|ho?e?rt( bitte)?( endlich)? auf( damit)?"
            "|hor auf( damit)?|horen sie( bitte)? auf( damit)?"
        ),
        (
            "(ho?e?rt|hor|hoer|horen sie|hoeren sie)( bitte)?( endlich)? auf (mir|mich"
            "|uns) (immer )?(zu (schreiben|kontaktieren|antworten|belastigen|nerven)|anzuschreiben|anzusprechen"
            "|vollzuspammen)"
        ),
        ("(lasst|lass|lassen sie|last)( mich)?( bitte)?( jetzt)?( doch)?( endlich)?( mich)? (in ruhe|in frieden)"),
        (
            "(schreibt|schreib|schreiben sie|antwortet|antworte|antworten sie|kontaktiert|kontaktiere"
            "|kontaktieren sie|belastigt|belastigen sie|meldet euch|melden sie sich)( (mir|mich"
            "|bei mir))?( bitte)? (nicht|nie|nie wieder|nie mehr|bitte nicht)( mehr| wieder| weiter)?( an"
            "| bei mir)?"
        ),
        ("(bitte )?(mich )?(nicht|nie) (mehr|wieder) (kontaktieren|anschreiben|antworten|schreiben|melden|ansprechen)"),
        (
            "ich (mochte|moechte|will|wunsche|wuensche)( bitte)? (nicht|nicht mehr|nie mehr|nie wieder"
            "|keinen)( mehr)?( von (euch|ihnen|dir))? (kontaktiert|angeschrieben|belastigt|gestort"
            "|kontakt)( werden| mehr)?( von (euch|ihnen))?"
        ),
        ("(ich (mochte|moechte|will) )?kein(e|en)? (weiteren? )?(nachrichten?|antwort(en)?|kontakt|mails?)( mehr)?"),
        ("(bitte )?kontaktaufnahme unterlassen|ich (mochte|will) (meine )?ruhe|(ich )?will nichts mehr von euch horen"),
        (
            "(ich )?(bitte|fordere) (sie|euch|dich)( auf)?( mich| mir)? (nicht|nicht mehr|nie wieder"
            "|nie mehr)( mehr)? (zu (kontaktieren|schreiben|antworten|belastigen)|anzuschreiben|zu melden)"
            "|(unterlasst|unterlassen sie) (das|die kontaktaufnahme|weitere nachrichten|jede kontaktaufnahme)"
            "|kein kontakt erwunscht|(weitere )?kontaktaufnahme (ist )?unerwunscht"
        ),
        "(bitte )?(mich |mir )?nicht (kontaktieren|anschreiben|antworten)|lasst das (sein|bleiben)|haut ab",
        (
            "(schreibt|schreiben sie|schreib|sprecht|sprechen sie) mich (nicht|nie|nie wieder)( mehr"
            "| wieder)? an|gebt (endlich )?ruhe"
        ),
    ),
    "French": (
        (
            "stop|arrete[zr]?( tout| ca| maintenant)?|desabonne[zr]? moi|me (desabonner|desinscrire)"
            "|desinscri(vez|s) moi"
        ),
        (
            "(arrete[zr]?|cesse[zr]?)( svp| maintenant)? (de )?(m ?(ecrire|envoyer des messages|importuner"
            "|embeter|harceler)|me (contacter|repondre|parler|deranger|spammer|solliciter|ecrire|taguer"
            "|mentionner))"
        ),
        (
            "(merci de|veuillez|priere de|je vous (prie|demande) de|il faut)? ?(bien vouloir )?ne (plus|pas"
            "|plus jamais) (me |m ?)(contacter|ecrire|repondre|deranger|parler|solliciter|importuner"
            "|envoyer de messages?)( du tout)?"
        ),
        (
            "ne (me |m ?)(contactez|contacte|ecrivez|ecris|repondez|reponds|parlez|derangez|sollicitez"
            "|envoyez) (plus|pas)( jamais| de messages?)?"
        ),
        ("(laisse[zr]?|laissez) moi( donc)?( (tranquille|en paix|seule?))|(fiche[zr]?|fichez|foutez) moi la paix"),
        (
            "je ne (veux|souhaite|desire) (plus|pas) (etre )?(contactee?|derangee?|sollicitee?"
            "|recevoir de messages?|de messages?)( par vous| de votre part)?"
        ),
        "plus (de|aucun) (messages?|contact|reponses?)",
        (
            "je (vous|te) (prie|demande|supplie) de (me laisser (tranquille|en paix)|ne plus (me |m ?)(contacter"
            "|ecrire|repondre|deranger)|cesser de (me |m ?)(contacter|ecrire))|je ne veux (plus"
            "|pas) que (vous me (contactiez|repondiez|ecriviez)|vous mecriviez|vous m ecriviez)|n ?(essayez"
            "|essaye) (plus|pas) de (me |m ?)(contacter|ecrire|joindre)"
        ),
        (
            "(j aimerais|jaimerais|je voudrais|je souhaite) (ne plus|que vous cessiez de) (etre contactee?"
            "|me contacter)|lache[zr]? moi"
        ),
    ),
    "Spanish": (
        "basta( ya)?|paren( ya)?|para ya|dejenlo|(quiero |quiero darme |darme |denme |dame )(de )?baja",
        (
            "(deja|dejad|deje|dejen|para|parad|pare|paren)( ya)? de (escribir|contactar|responder|molestar"
            "|mencionar|hablar|contestar|etiquetar|enviar|mandar)(me|nos)?( mensajes)?"
        ),
        (
            "(que )?no (me|quiero que me) (contacte[ns]?|contacteis|contactes|escriba[ns]?|escribais"
            "|responda[ns]?|respondais|moleste[ns]?|molesteis|hable[ns]?|conteste[ns]?|mencione[ns]?|etiqueten"
            "|manden mensajes|envien mensajes)( (mas|nunca|nunca mas|jamas|otra vez|nuevamente))*"
        ),
        ("no (vuelva[ns]?|volvais|vuelvas) a (contactar|escribir|responder|molestar|hablar)me( (mas|nunca|jamas))*"),
        "(deja|dejad|dejar|deje|dejen)me(n)?( ya)? (en paz|tranquil[oa]|sol[oa])",
        ("no (quiero|deseo) (recibir )?(mas|ningun) (mensajes?|respuestas?|contacto)( (de ustedes|suyos|vuestros))?"),
        ("no (quiero|deseo) (ser|que me) (contactad[oa]|molestad[oa]|contacten)( mas)?|no mas (mensajes|respuestas)"),
        (
            "(ya )?no me (vuelva[ns]?|volvais) a (contactar|escribir|responder|molestar|hablar|mencionar)( (mas"
            "|nunca|jamas))*"
        ),
        (
            "ya no me (contacte[ns]?|escriba[ns]?|responda[ns]?|hable[ns]?|moleste[ns]?|manden mensajes)( mas)?"
            "|olviden(se)? de mi"
        ),
        (
            "(les|os|te) (pido|ruego) que (no me (contacte[ns]?|escriba[ns]?|responda[ns]?)|me dejen en paz"
            "|dejen de escribirme)( mas)?"
        ),
        (
            "(quiero que )?(me )?(dejen|deje|dejad) en paz|(quiero que )?me (dejen|dejeis) (en paz|tranquil[oa])"
            "|no me escribas|no me busquen"
        ),
    ),
    "Portuguese": (
        "parem( com isso)?|pare( com isso)?|para com isso|chega de mensagens",
        (
            "(para|pare|parem|deixem|deixe) de me (contactar|contatar|escrever|mandar mensagens|enviar mensagens"
            "|responder|incomodar|chatear|mencionar|marcar)"
        ),
        (
            "nao (quero que )?me (contacte[mn]?|contate[mn]?|contactes|escreva[m]?|responda[m]?|incomode[m]?"
            "|mande[m]? (mais )?mensagens|envie[m]? (mais )?mensagens|fale[m]?|marque[m]?)( (mais|nunca"
            "|nunca mais|de novo|novamente))*"
        ),
        "nao voltem a (contactar|contatar|escrever|responder) me",
        "(me )?(deixe|deixem|deixa|deixar)( me)? (em paz|sossegad[oa]|quiet[oa])",
        (
            "nao (quero|desejo|gostaria de)( mais)? (ser|receber)( mais)? (contactad[oa]|contatad[oa]"
            "|incomodad[oa]|mensagens|respostas)( mais)?( de voces| vossas)?"
        ),
        "sem mais mensagens|nao quero mais (mensagens|contato|contacto|respostas)",
        (
            "(ja )?(peco|pedi) que (nao me (contactem|contatem|escrevam)|me deixem em paz|parem)( mais)?"
            "|esquecam (se de mim|me)"
        ),
        (
            "(nao|nunca) (voltem|volte|torne|tornem) a me? ?(contactar|contatar|escrever|responder"
            "|incomodar)( me)?|sumam|me esquecam"
        ),
        (
            "(nunca|jamais) mais me (contactem|contatem|escrevam|respondam)|quero (que )?(me deixem em paz"
            "|ser deixad[oa] em paz)"
        ),
    ),
    "Italian": (
        "basta( cosi)?|smett(etela|ila|a|ete)|finitela|stop|cancellatemi|cancellami",
        (
            "(smett(etela|ila|ete|a|i)|basta|finitela)( di)? (scriver|contattar|risponder|disturbar|mandar"
            "|inviar|taggar|parlar)mi( messaggi)?"
        ),
        "basta (messaggi|risposte|contatti)|niente (piu )?(messaggi|risposte)",
        (
            "(vi prego di |siete pregati di |si prega di )?non (contatta|scrive|risponde|disturba|parla|tagga"
            "|scriver|contattar|risponder)(te)?(mi)( piu)?( mai)?( piu)?"
        ),
        ("non (mi )?(contattate|scrivete|rispondete|contatti|scriva|disturbate|contattare|scrivere)( (piu|mai piu))?"),
        "(lasciate|lascia|lasci)mi (in pace|stare|tranquill[oa])|mi lasci(ate)? (in pace|stare)",
        (
            "non (voglio|desidero) (piu )?(essere )?(contattat[oa]|disturbat[oa]|ricevere messaggi|messaggi"
            "|risposte)( piu)?"
        ),
        (
            "(vi|ti|le) (prego|chiedo) di (smettere di (scriver|contattar|risponder)mi|non (scriver|contattar"
            "|risponder)mi|lasciarmi(in pace|stare))( piu)?|(per favore )?non mi (cercate|scriva|contattare"
            "|parlate)( piu)?|dimenticate(mi)"
        ),
        ("non voglio( piu)? che mi (scriviate|contattiate|rispondiate)( piu)?|vorrei non essere (piu )?contattat[oa]"),
    ),
    "Dutch": (
        ("stop|stop (er ?mee|hier ?mee|alsjeblieft)|hou(d)? (er ?)?(mee )?op|afmelden|meld mij af|schrijf me uit"),
        (
            "(stop|hou(d)? op) met (mij |me )?(te )?(berichten|mailen|contacteren|schrijven|benaderen"
            "|lastigvallen|antwoorden|reageren|berichten sturen|berichten te sturen|taggen)( naar (mij|me)"
            "| op (mij|me))?"
        ),
        "(laat|laten) (me|mij)( nu)?( eindelijk)?( toch)? (met rust|alleen)",
        (
            "neem(t)?( u)?( alstublieft| alsjeblieft| aub)? (geen|nooit)( meer)? contact( meer)?( met (me"
            "|mij))?( meer)?( op)?"
        ),
        "(niet|nooit) meer (contacteren|benaderen|mailen|antwoorden|reageren|schrijven|berichten)",
        (
            "(stuur|schrijf|antwoord|reageer|contacteer|benader|mail|bericht)( (me|mij))? (niet|geen"
            "|nooit)( (meer|berichten|antwoorden))*( (op|naar|aan) (me|mij))?( meer)?"
        ),
        (
            "ik wil (niet|geen)( meer)? (contact|berichten|gecontacteerd|benaderd"
            "|lastiggevallen)( meer)?( worden)?( van jullie)?|geen (berichten|contact|antwoorden) meer"
        ),
        (
            "ik wil dat (jullie|je|u) (me|mij) met rust (laat|laten)|(ik )?wil met rust gelaten worden|val (me"
            "|mij) niet( meer)? lastig"
        ),
        (
            "(graag |gelieve )(geen|niet)( meer)? (contact( meer)? opnemen|contacteren|te contacteren"
            "|berichten( meer)?|antwoorden)|(wil je|willen jullie|kunnen jullie) (ophouden"
            "|stoppen)( met schrijven| met contacteren| met berichten)?"
        ),
    ),
    "Swedish, Danish, Norwegian": (
        "sluta|slutt|stopp?|hold op|avregistrera mig|avmeld meg|afmeld mig|(slutt|stop|hold op) med det",
        (
            "(sluta|slut|slutt|stop|stopp|hold op)( med)?( at| att| a)? (kontakt[ae]?|skriv[ae]?|svar[ae]?|mejla"
            "|tagg[ae]?|send[ae] (mig|meg) (meddelanden|beskeder|meldinger)|prata|besvara|plag[ae]|stor[ae]?"
            "|spamm[ae]|forstyrr[ae])( till| til| med)?( (mig|meg))?"
        ),
        (
            "(kontakt[ae]?|skriv|svar[ae]?|messa|stor|tagga|forstyr+|tagg) (inte |ikke )?(till |til )?(mig"
            "|meg) (inte|ikke|aldri|aldrig)( mer[ae]?| igen| igjen| langre| lenger)*"
        ),
        (
            "(inte|ikke|aldri|aldrig) (kontakt[ae]?|skriv|svar|stor|forstyrr) (till |til )?(mig|meg)( mer[ae]?"
            "| igen| igjen)*"
        ),
        (
            "(skriv|svar[ae]?|kontakta|kontakt) (inte|ikke|aldrig|aldri)( till| til)? ?(mig|meg)( mer[ae]?| igen"
            "| igjen)*"
        ),
        "(lamna|lat|lad|la) (mig|meg)( vara| vaere| vaere)?( i ?fred| vara| vaere)",
        (
            "jag vill inte (bli kontaktad|kontaktas|ha (fler|nagra) (meddelanden|svar)"
            "|att ni kontaktar mig)( mer| av er)*"
        ),
        (
            "jeg (vil|onsker) ikke (bli |blive |at blive |a bli )?(kontaktes|kontakte[td]|ha (flere )?(meldinger"
            "|svar)|have (flere )?(beskeder|svar))( mere?| av dere| af jer)*"
        ),
        "(inga|ingen) (fler|flere) (meddelanden|svar|beskeder|meldinger)",
        (
            "(sluta|slutt|stop|hold op|lad vaere|la vaere|la vare|lad vare|undlad|lat bli)( med)?( at| att"
            "| a)? (skicka|sende?|hora)( mig| meg)? ?(meddelanden|beskeder|meldinger|av er|svar)( till mig"
            "| til mig| til meg)?"
        ),
        (
            "(lad vaere|lad vare|la vaere|la vare|undlad|lat bli)( med)?( at| att| a)? (kontakt[ae]|skriv[ae]"
            "|svar[ae]|forstyrr[ae])( til| till)?( mig| meg)?( mere?| igen| igjen)?|(skicka|send|sende) (mig "
            "|meg )?(inga|ingen|ikke|inte) (fler|flere)? ?(meddelanden|beskeder|meldinger|svar)( til mig"
            "| till mig| til meg)?|hor inte av er( mer| igen)*"
        ),
    ),
    "Finnish": (
        (
            "lopet(a|takaa)( jo)?|lopet(a|takaa) (viestittely|kirjoittelu|kirjoittaminen|viestien lahettaminen"
            "|yhteydenotot)( minulle)?"
        ),
        "(jattakaa|jata|antakaa|anna)( nyt)? (minut|minun|mut|mun)( jo)? (rauhaan|olla( rauhassa)?)",
        (
            "(alkaa|ala)( enaa)? (ottako|ota|kirjoittako|kirjoita|lahettako|laheta|vastatko|vastaa|viestittele"
            "|hairitko|hairitse)( enaa)?( (minuun|minulle|minua|mulle))?( (yhteytta|viesteja))?( enaa"
            "| uudelleen)*"
        ),
        "en halua( enaa)? (etta minuun otetaan yhteytta|yhteydenottoja|viesteja|vastauksia)( teilta| enaa)*",
        "ei enaa (viesteja|yhteydenottoja|vastauksia)",
        (
            "(alkaa|ala)( enaa)? (minulle |mulle |minuun |minua )(enaa )?(lahettako|laheta|kirjoittako|kirjoita"
            "|vastatko|vastaa|hairitko|ottako|ota)( yhteytta| viesteja)?( enaa)?|en halua (enaa )?(kuulla teista"
            "|viestejanne|olla yhteydessa)( enaa)?"
        ),
    ),
} | EASTERN
"""Languages that part words by spaces."""

MANNERS: Final = (
    "please pls plz plss pleas thanks thank you thx ty now just kindly hey hi hello ok okay sir madam would"
    " could can will guys folks bot team ya yo seriously really bitte danke jetzt einfach endlich merci svp"
    " stp s il te vous plait sil bonjour por favor gracias ya per favore grazie prego vi obrigado obrigada faz"
    " ok oi ciao graag alsjeblieft alstublieft aub dank je u tack snalla tak takk vaer sa snill venligst"
    " vanligen hej hei kiitos olkaa hyva ole prosze prosim dekuji dziekuje was dakujem kerem koszonom"
    " legyszives va rog multumesc te παρακαλω ευχαριστω σας пожалуйста спасибо прошу вас будь ласка дякую"
    " lutfen tesekkurler artik من فضلك فضلكم رجاء شكرا لو سمحت בבקשה תודה נא لطفا ممنون مرسی خواهش میکنم कृपया"
    " धन्यवाद प्लीज tolong mohon terima kasih xin lam on vui long cam on nhe"
)
"""Words of politeness, which change nothing at both ends of a wish."""

PERHAPS: Final = (
    "🛑|✋|enough|thats enough|halt|genug|es reicht|assez|ca suffit|suficiente|chega|ya basta ya|genoeg|nog|nok"
    "|riitta|dosc|dost|durun|रुको|eleg|destul|αρκετα|хватит|довольно|досить|yeter|بس|מספיק|बस|cukup|du roi|够了"
    "|夠了|พอแล้ว|พอ|もういい|もう結構です|됐어요|됐습니다"
    "|block|blocked|shut up|fuck off|f off|piss off|get lost|back off"
    "|verpisst euch|no contact|do not disturb"
)
"""What may be meant so when it is all that somebody says: a colleague reads it and decides."""
