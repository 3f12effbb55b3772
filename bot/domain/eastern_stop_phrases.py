"""The same as `bot.domain.stop_phrases`, for the languages of eastern Europe, Asia and the Near East. Data."""

from typing import Final

EASTERN: Final = {
    "Polish": (
        "przesta(n|ncie|nice)( juz)?|prosze przestac|dosc wiadomosci|wypiszcie mnie|wypisz mnie",
        (
            "przesta(n|ncie|nice)( juz)?( do| ze)?( mnie| mna)? (pisac|kontaktowac|odpowiadac|odpisywac|nekac"
            "|zaczepiac|wysylac)( sie)?( do mnie| ze mna| mi| mnie| mi wiadomosci)?"
        ),
        "(prosze )?(o )?(sie )?(ze mna )?nie ?kontaktowa(c|nie)( sie)?( juz)?( wiecej)?( ze mna)?( sie)?",
        "(juz )?(nie|nigdy) (kontaktuj|kontaktujcie)( sie)? (ze mna)( sie)?( wiecej| juz)*",
        "(zostaw|zostawcie|dajcie|daj) (mnie|mi)( juz)? (w spokoju|spokoj)",
        (
            "(juz )?(nie|nigdy) (pisz|piszcie|odpisujcie|odpowiadajcie|odpowiadaj)( juz)?( wiecej)?( do mnie"
            "| mi)( wiecej| juz)*"
        ),
        "(prosze )?(do mnie )?(juz )?(wiecej )?nie pisac( do mnie)?( wiecej)?",
        ("nie (zycze sobie|chce)( juz| wiecej)? (kontaktu|wiadomosci|odpowiedzi)( od was| z wami| z wasza strona)?"),
        (
            "(prosze )?przestac( juz)?( do mnie| mnie| ze mna| mi)? (pisac|nekac|kontaktowac|odpisywac"
            "|odpowiadac)( sie)?( do mnie| ze mna)?"
        ),
        (
            "(odczep|odczepcie|odwal|odwalcie|odpieprzcie) sie( ode mnie)?|dajcie mi (juz )?swiety spokoj"
            "|(prosze )?(mi |do mnie )nie (odpisywac|odpowiadac|pisac)( wiecej| juz)?"
        ),
    ),
    "Czech, Slovak": (
        "prestante?( s tim| uz)?|odhlaste me|odhlasit",
        (
            "(prestante|prestan|prestan)( uz)?( mi| me)? (psat|kontaktovat|odpovidat|obtezovat|pisat"
            "|otravovat)( mi| me)?"
        ),
        "(nechte|nech|nechajte|nechaj)( uz)? (me|ma|mne)( uz)? (byt|na pokoji|v klidu|v kludu|tak)",
        (
            "(uz )?(me|mi|ma)?( uz)? ?(nikdy )?(nekontaktujte|nepiste|neodpovidejte|neobtezujte|nekontaktuj"
            "|nepis|nepiste|neodpisujte|neodpovedajte)( me| mi| ma)?( uz| vice| znovu| nikdy| viac)*"
        ),
        (
            "(uz )?(nechci|nepreji si|neprajem si|nechcem) (uz )?(byt kontaktovana?|dalsi zpravy|zadne zpravy"
            "|kontakt)( od vas)?"
        ),
        (
            "(dejte|dajte|dej|daj) mi( uz)? (pokoj|svaty pokoj)|(uz )?(se )?(mi )?neozyvejte( se)?( mi)?( uz)?"
            "|nechci (uz )?s vami mluvit"
        ),
        (
            "(prestante|prestan) me (otravovat|obtezovat|kontaktovat|spamovat)"
            "|(uz )?(mi )?neposielajte( mi)? spravy|neposilejte mi zpravy"
        ),
    ),
    "Hungarian": (
        "hagy(d|jak|jatok) abba|eleg (volt|legyen)|leiratkozas|leiratkozom",
        ("hagy(j|jatok|janak|jon)( mar)?( engem)? beke(be)?n|hagy(j|jatok|janak) (engem )?(nyugodtan|beke(be)?n)"),
        (
            "(tobbet |soha |tobbe )*ne (ir(j|jatok|janak|jon)|valaszol(j|jatok|janak|jon)|keres(s|setek|senek"
            "|sen)|zaklass(on|anak|atok)?)( nekem| engem)?( tobbet| tobbe| soha| mar)*"
        ),
        ("ne (vegyek|vegye|vegyetek|lepjenek|lepj) (fel )?(velem )?(a )?kapcsolat(ot|ba)( velem)?( tobbet| tobbe)*"),
        ("nem (akarok|szeretnek|kerek) (tobb )?(uzenetet|valaszt|megkeresest|kapcsolatot)( tobbet| tobbe| toletek)*"),
        (
            "szall(j|jatok|janak) le rolam|ne zaklassa(nak|tok|n)?( tobbet)?|ne (kuldjetek|kuldjenek"
            "|kuldjon) (nekem )?(tobb )?uzenetet( tobbet)?|hagyjal (mar )?beken|ne (irj|irjatok"
            "|irjanak) ram( tobbet)?"
        ),
    ),
    "Romanian": (
        "incetati|opriti va|gata cu mesajele|dezabonare|dezabonati ma",
        "(lasati|lasa) ma( odata)? (in pace|in liniste)",
        "nu ma (mai )?(contactati|contacta|deranjati|deranja)( niciodata| deloc)?",
        "nu(i)? (mi|imi) (mai )?(scrieti|scrie|raspundeti|raspunde|trimiteti mesaje)( niciodata| deloc)?",
        (
            "(incetati|opriti va|terminati) (sa|cu) (mi|ma|imi|mai) (mai )?(scrieti|contactati|trimiteti mesaje"
            "|raspundeti)"
        ),
        "nu (mai )?(vreau|doresc) (sa (mai )?(fiu|primesc) )?(contactata?|mesaje|contact)( de la voi)?",
        (
            "(va rog )?sa nu ma (mai )?(contactati|deranjati)|(va rog )?sa nu (mi|imi) (mai )?(scrieti"
            "|raspundeti)|dati mi pace|nu(i)? ?(mi|imi)? (mai )?(trimiteti|scrieti)( mi)?( mesaje)?"
        ),
    ),
    "Greek": (
        "σταματ(ηστε|α|αμε)( πια| τωρα)?|διαγραφη|αρκετα πια",
        ("σταματ(ηστε|α)( πια)? να (μου|με) (γραφετε|γραφεις|στελνετε( μηνυματα)?|ενοχλειτε|απαντατε|απαντας|μιλατε)"),
        "(αφηστε|αφησε|αστε|ασε) με( πια)? (ησυχ[οη]ς?|ησυχο|στην ησυχια μου|ηρεμ[οη])",
        (
            "μην? (μου |με )?(ξανα)?(επικοινωνησετε|επικοινωνειτε|γραψετε|γραφετε|στειλετε|στελνετε|απαντησετε"
            "|απαντατε|ενοχλησετε|ενοχλειτε|ξαναγραψετε)( (ξανα|μαζι μου|αλλα|αλλο|πια|μηνυματα|ποτε))*"
        ),
        (
            "δεν (θελω|επιθυμω) (να (επικοινωνειτε|επικοινωνησετε) μαζι μου|επικοινωνια|μηνυματα"
            "|αλλα μηνυματα)( ξανα| πια)*"
        ),
        (
            "(παρατηστε|παρατα|ξεχαστε) με( πια)?|μην? (με|μου) (ξανα)?(ενοχλειτε|μιλατε|στελνετε|γραφεις"
            "|στελνεις|απαντας)( μηνυματα| αλλο| πια| ξανα)*|δεν θελω να (μου (γραφετε|στελνετε|απαντατε)"
            "|με ενοχλειτε)( αλλο| πια| ξανα| μηνυματα)*"
        ),
    ),
    "Russian": (
        (
            "стоп|отстан(ьте|ь)( уже)?( от меня)?|отвали(те)?( от меня)?|отвяжи(тесь|сь)( от меня)?"
            "|прекратите( это)?|перестаньте|отпи(шите|сать)( меня)?|отписаться"
        ),
        (
            "(больше |никогда |пожалуйста |прошу )*(мне )?(больше |никогда )*не (пиши|пишите|отвечай|отвечайте"
            "|звоните)( больше)?( мне)?( больше| никогда| пожалуйста)*"
        ),
        "не (связывайтесь|связывайся|контактируйте|разговаривайте) со мной( больше| никогда)*",
        "(больше )?не (беспокойте|трогайте|тревожьте|упоминайте|доставайте) меня( больше)?",
        "оставь(те)?( уже)? меня( уже)?( наконец)? в покое|дайте (мне )?покой",
        (
            "(прекратите|хватит|перестаньте|прекращайте|кончайте)( уже)?( мне| меня)? (писать|беспокоить"
            "|отвечать|слать|доставать|упоминать)( мне| меня)?( сообщения)?"
        ),
        (
            "(я )?(больше )?не (хочу|желаю) (больше )?(чтобы (вы )?(мне писали|со мной связывались)"
            "|получать (ваши )?сообщения|общаться|с вами общаться)( больше)?"
        ),
        ("(прошу )?(больше )?(мне )?(больше )?не (надо|нужно|стоит) (мне )?(писать|отвечать|слать)( мне)?( больше)?"),
        (
            "(прошу )?(мне )?(больше )?не (писать|отвечать|беспокоить|звонить)( мне| меня)?( больше)?"
            "|(больше )?не (шлите|присылайте)( мне)?( сообщения| ничего)?( больше)?|забудьте (про|обо|о) (меня"
            "|мне)|(больше )?не лезьте ко мне"
        ),
    ),
    "Ukrainian": (
        ("стоп|відчепіться( від мене)?|відчепись|припиніть( це)?|перестаньте|досить писати|відстаньте( від мене)?"),
        (
            "(більше |ніколи |прошу )*(мені )?(більше |ніколи )*не (пиши|пишіть|відповідайте"
            "|відповідай)( мені)?( більше| ніколи)*"
        ),
        "(залиште|залиш|лишіть|лиши) мене( вже)? (в|у) спокої|дайте мені спокій",
        (
            "(припиніть|перестаньте|досить|годі)( вже)?( мені| мене)? (писати|турбувати|відповідати"
            "|надсилати)( мені| мене)?( повідомлення)?"
        ),
        (
            "не (звязуйтесь|контактуйте|зв язуйтеся|звязуйтеся) (зі|зо) мною( більше)?"
            "|не турбуйте мене( більше)?|не хочу (більше )?(отримувати повідомлення|щоб (ви )?мені писали)"
        ),
        (
            "(прошу )?(більше )?(мені )?(більше )?не (треба|потрібно) (мені )?(писати"
            "|відповідати)( мені)?( більше)?|дайте (мені )?спокій"
        ),
        (
            "(прошу )?(мені )?(більше )?не (писати|відповідати|турбувати)( мені| мене)?( більше)?|не (чіпайте"
            "|чіпай) мене( більше)?"
        ),
    ),
    "Turkish": (
        "yeter artik|abonelikten cik(ar|mak istiyorum)?|kesin artik|birakin beni",
        (
            "(artik )?(bana )?(artik )?(bir daha |bir daha artik )?(yazma(yin|yiniz)?|mesaj atma(yin|yiniz)?"
            "|cevap verme(yin|yiniz)?|ulasma(yin|yiniz)?|mesaj gonderme(yin|yiniz)?)( artik)?( bana)?"
        ),
        (
            "(artik )?benimle (bir daha |artik )?(iletisime gecme(yin|yiniz)?|iletisim kurma(yin|yiniz)?"
            "|konusma(yin)?)( artik)?"
        ),
        "(beni|bizi) (artik )?rahat birak(in|iniz)?( artik)?|beni rahatsiz etme(yin|yiniz)?( artik)?",
        "(bana )?(yazmayi|mesaj atmayi|cevap vermeyi) (birakin|kesin|birak|kes)( artik)?",
        "(artik )?(sizden )?(mesaj|cevap|iletisim) (almak )?istemiyorum( artik)?",
        (
            "(bana )?(yazmaktan|mesaj atmaktan) vazgecin|(beni )?(artik )?rahatsiz etmeyin( artik)?|bana (yazmay"
            "|mesaj atmay)i (birakin|kesin)|benimle (ugrasmayin|ilgilenmeyin)|(bana )?(bir daha )?mesaj (atmayin"
            "|gondermeyin)( artik)?"
        ),
    ),
    "Arabic": (
        "توقف(وا)?( الان| رجاء)?|كفى|الغاء الاشتراك",
        "(توقف(وا)?|كف(وا)?) عن (مراسلتي|التواصل معي|الكتابة لي|ازعاجي|الرد علي|ارسال الرسائل( لي)?)",
        "لا (تتواصل(وا)?|تتواصلي) معي( (مرة اخرى|ابدا|مجددا|بعد الان|ثانية))*",
        "لا (تراسل|تراسلوا|تزعج|تزعجوا|تكلم|تكلموا)?(ن[يى]|وني)( (مرة اخرى|ابدا|مجددا|بعد الان))*",
        (
            "لا (تراسلني|تراسلوني|تكتبوا لي|تكتب لي|تردوا علي|ترد علي|تزعجوني|تزعجني|ترسلوا لي رسائل"
            "|ترسل لي رسائل)( (مرة اخرى|ابدا|مجددا|بعد الان))*"
        ),
        "(اتركوني|اتركني|دعوني|دعني)( (وشاني|لوحدي|وحدي|بسلام|في حالي|بحالي))",
        "لا اريد (التواصل|رسائل|اي رسائل|ان تتواصلوا معي|المزيد من الرسائل)( معكم| منكم)?",
        (
            "(ارجو|يرجى|الرجاء)( منكم)? (عدم|التوقف عن) (التواصل معي|مراسلتي|الكتابة لي|ازعاجي"
            "|الرد علي)( مرة اخرى| مجددا)?"
        ),
        ("(اوقفوا|اوقف) (الرسائل|مراسلتي|التواصل)|لا ترسلوا( لي)?( اي)?( رسائل)?( مرة اخرى| بعد الان)?|ابتعدوا عني"),
    ),
    "Hebrew": (
        "די( כבר)?|תפסיקו?( כבר)?|הפסיקו?|הסירו אותי|הסר",
        ("(תפסיקו?|הפסיקו?|די|תחדלו)( כבר)? (לכתוב|לענות|לשלוח|לפנות|להציק|להטריד)( לי| אלי| אליי| אותי)?( הודעות)?"),
        "(תעזבו|עזבו|תעזוב|עזוב|תניחו|תנו)( לי| אותי)?( כבר)?( (בשקט|לנפשי|במנוחה|לי))*",
        (
            "(נא |בבקשה )*(אל|לא) (תכתבו|תכתוב|תענו|תפנו|תשלחו|תיצרו|תצרו|ליצור|לכתוב|לפנות|לענות)( (לי|אלי|אליי"
            "|איתי|אתי))?( קשר| הודעות)?( איתי| אתי)?( (יותר|שוב|לעולם))*"
        ),
        "(אני )?לא (רוצה|מעוניינ?ת?) (לקבל )?(הודעות|קשר|תשובות|שתפנו אליי|שתיצרו איתי קשר)( מכם)?( יותר)?",
        (
            "(עזבו|תעזבו|עזוב) אותי( כבר)?|תרדו ממני( כבר)?|(מבקש|מבקשת|אבקש) (לא|שלא) (לפנות|ליצור|תפנו|תיצרו"
            "|לכתוב)( אליי| איתי| לי)?( קשר)?( איתי)?( יותר)?"
        ),
    ),
    "Persian": (
        "بس کنید|بس کن|لغو اشتراک|بس است دیگر",
        (
            "(لطفا )?(دیگر )?(به من|برای من|برایم|بهم)( دیگر)? (پیام|پیغام|جواب|پاسخ)( ندهید| ندید| نده| نفرستید"
            "| نفرست)( دیگر)?"
        ),
        "(لطفا )?(دیگر )?با من( دیگر)? (تماس نگیرید|تماس نگیر|ارتباط برقرار نکنید|حرف نزنید)( دیگر)?",
        "(لطفا )?(دیگر )?(به من|برای من|برایم)( دیگر)? (ننویسید|ننویس)",
        "(لطفا )?(راحتم|تنهایم|تنهام|مرا راحت|مرا تنها|ولم) (بگذارید|بذارید|بگذار|کنید|کن)",
        "(دیگر )?(نمی خواهم|نمیخواهم) (با من تماس بگیرید|پیامی? (بگیرم|دریافت کنم)|پیام بدهید)",
        (
            "(لطفا )?(دیگر )?(مزاحم|مزاحمم)( من)? (نشوید|نشو)( دیگر)?|(لطفا )?(دیگر )?(پیام|جواب) (ندهید|ندید"
            "|نفرستید)( دیگر)?"
        ),
    ),
    "Hindi": (
        "बंद करो|बंद कीजिए|बस करो|बस कीजिए",
        (
            "(मुझे|मुझको|मुझसे|मेरे से) (अब |और |दोबारा |फिर से |कभी )*(मैसेज|संपर्क|सम्पर्क|संदेश|जवाब|परेशान"
            "|बात|तंग)( मत| न| ना) (करो|करें|करना|कीजिए|भेजो|भेजें|दो|दें|भेजिए)( अब)?"
        ),
        "(मुझे|मुझको|मुझसे) (मैसेज|संदेश|संपर्क|सम्पर्क|जवाब|परेशान) (करना|भेजना|देना) बंद (करो|करें|कीजिए)",
        "(मुझे|मुझको) (अकेला|अकेले) (छोड़ दो|छोड़ दीजिए|छोड़ दें|रहने दो)",
        "(मैं )?(नहीं चाहता|नहीं चाहती) कि (आप )?मुझसे संपर्क (करें|किया जाए)",
    ),
    "Indonesian, Malay": (
        "berhenti|hentikan|stop|berhenti berlangganan",
        (
            "(berhenti|stop|tolong berhenti|hentikan) (menghubungi|mengirimi|mengirim pesan( ke)?|membalas"
            "|mengganggu|menulis kepada|chat|hubungi|ganggu|mesej) (saya|aku)( pesan)?( lagi)?"
        ),
        (
            "(jangan|tolong jangan|mohon jangan|usah)( pernah)? (hubungi|menghubungi|balas|membalas|ganggu"
            "|kirim(i)?( pesan)?( ke)?|kontak|chat|wa|tag|mesej) (saya|aku)( pesan)?( lagi)?( ya)?"
        ),
        "(tinggalkan|biarkan) (saya|aku)( sendiri(an)?| dengan tenang)",
        "(saya|aku) (tidak|tak) (mau|ingin|mahu) (dihubungi|menerima pesan|pesan)( lagi| anda| dari kalian)*",
        (
            "(jangan|tolong jangan) (ganggu|kirim pesan|balas|hubungi)( saya)?( lagi)|(mohon"
            "|tolong) berhenti( mengirim pesan)?"
        ),
    ),
    "Vietnamese": (
        "dung lai( di)?|thoi di|ngung lai|huy dang ky",
        (
            "(xin |lam on |vui long )*(dung|ngung|dung co)( co)? (nhan tin|lien lac|lien he|tra loi"
            "|gui tin( nhan)?|lam phien|viet|goi)( (cho|voi|den|toi))?( (toi|minh|em|anh|voi toi))?( (nua|lai))*"
        ),
        "(hay )?(de|cho) (toi|minh)( duoc)? yen( di)?",
        "(toi )?khong muon (bi lien lac|nhan tin( nhan)?|duoc lien lac|nhan them tin( nhan)?)( nua)?",
        (
            "(xin |lam on )?(dung|ngung) (lam phien|quay ray)( toi| minh)?( nua)?|(xin |lam on )?dung (gui"
            "|nhan)( cho toi)?( nua)?"
        ),
    ),
}
"""Languages that part words by spaces."""

UNSPACED: Final = {
    "Japanese": (
        "やめて(ください|下さい|くれ|よ)?|止めて(ください|下さい)?|もうやめて(ください)?",
        (
            "(もう|今後|二度と|これ以上|もう二度と)?(私に|わたしに|こちらに)?(は)?(連絡|返信|返事|メッセージ|リプライ|リプ|コメント|メール)(を|は)?(し|送ら|寄こさ"
            "|よこさ)ないで(ください|下さい|くれ|よ|ね)?"
        ),
        "(もう|今後)?(返信|連絡|返事)(は)?(不要|いりません|いらない|要りません|お断りします)(です)?",
        "(連絡|返信|返事|メッセージ|リプライ)(する|を送る)?(の)?(を|は)?(やめて|止めて|控えて)(ください|下さい|くれ|ほしい)?",
        "(私を)?(もう)?(放って|ほっと|ほうって|ほっといて)(おいて)?(ください|下さい|くれ|よ)?|(私に)?構わないで(ください)?|関わらないで(ください)?",
        "(もう)?話しかけないで(ください|下さい)?|配信停止",
        "(もう|二度と|これ以上|今後)?(私に)?(一切)?(メッセージ|連絡|返信|リプ|DM)?(を)?(送って|して)(こ|来)ないで(ください|下さい|くれ|ほしい)?|放置して(ください)?",
        "(もう|二度と)?(私に)?(絡ま|関わら|構わ)ないで(ください|下さい|くれ)?",
    ),
    "Chinese": (
        "停止|退订|退訂|取消订阅|取消訂閱|停下来|住手",
        (
            "(请|請|拜托|麻烦)?(你们|你們|您)?(请|請)?(不要|别|別|勿|请勿|請勿|不许|停止)(再|继续|繼續)?(来|來)?(联系|聯繫|聯絡|联络|骚扰|騷擾|打扰|打擾|回复|回覆|回應"
            "|回应|理)我(了|啦|吧)?"
        ),
        "(请|請)?(不要|别|別|勿)(再|继续|繼續)?(给|給|跟|和|向)我(发|發|传|傳|写|寫)?(消息|信息|訊息|私信|邮件|說話|说话|信|任何消息)(了|啦|吧)?",
        "(请|請)?停止(给|給|向)我(发|發)(消息|信息|訊息|私信)",
        (
            "(请|請)?(让|讓)我(静一静|靜一靜|清静|一个人待着|一個人)|(请|請)?离我远点|離我遠點|我不想(再)?(被|收到|和|跟)?(你们|你們)?(联系|聯絡|打扰|的?消息"
            "|的?訊息)(了)?"
        ),
        "(请|請)?(不要|别|別|勿)(再|来|來)*(烦|煩|骚扰|騷擾|打扰|打擾|理)我(了)?|(请|請)?(不要|别|別)(再)?(发|發|传|傳)(消息|信息|訊息|私信)(给|給)我(了)?",
        "(请|請)?(停止|别再|不要再)(联系|聯繫|聯絡|联络|骚扰|騷擾)(我)?(了)?|别来烦我|走开|走開",
    ),
    "Korean": (
        "그만(하세요|해|해요|해주세요|하십시오|하라고)?|중지|수신거부",
        (
            "(제발|이제|더이상|다시는|더는|앞으로)*(저에게|저한테|나한테|제게|내게)?(더이상|다시는)?(연락|답장|메시지|문자|댓글|답글|멘션|말)(을|은|좀|도)?(하지|걸지|보내지"
            "|주지|달지)(마|마세요|말아주세요|마십시오|말아요|말라고|말아)"
        ),
        (
            "(저에게|저한테|나한테)?그만(좀)?(연락|답장|메시지|문자)(하세요|해주세요|해|하십시오|보내세요|보내|보내주세요)|(연락|답장|메시지|문자)(은|을|좀)?그만(하세요|해주세요"
            "|해|보내세요|보내)"
        ),
        (
            "(저를|저좀|날|나를|나좀|저)?(제발|좀|그냥)?(내버려|가만히|가만)(두|둬|놔두|놔둬|냅두|냅둬)(세요|주세요|라고|줘|요)?|연락(을)?(받고싶지|원하지)(않습니다|않아요"
            "|않아)"
        ),
        "(제발|이제|앞으로)*(저에게|저한테|나한테)?(메시지|연락|답장|문자|멘션)?(을|를|은|도)?(다시는|더이상)?(보내|하|걸|달|남기)지(마|말)(세요|아주세요|아|라고)?",
        "(제발)?(저를|나를|날|나좀)?(귀찮게|괴롭히지)(하지)?(마|마세요|말아주세요)",
    ),
    "Thai": (
        "หยุด(เถอะ|ได้แล้ว|เดี๋ยวนี้)?|เลิก(ได้แล้ว|ส่ง)|ยกเลิกการติดตาม",
        (
            "(กรุณา|โปรด|ขอร้อง|ได้โปรด|ช่วย)?(อย่า|ห้าม)(มา)?(ติดต่อ|ส่งข้อความ|ทักมา|ทัก|ตอบ|ตอบกลับ|รบกวน"
            "|คุยกับ|แท็ก|ยุ่งกับ)(มา)?(หา|ถึง|กับ|มาหา)?(ฉัน|ผม|ดิฉัน|เรา|หนู)?(มา)?(อีก)?(เลย|แล้ว|ต่อไป)?"
        ),
        (
            "(กรุณา|โปรด|ช่วย)?(หยุด|เลิก)(การ)?(ติดต่อ|ส่งข้อความ|ทัก|ตอบ|รบกวน|แท็ก|ยุ่งกับ)(มา)?(หา|ถึง|กับ"
            "|มาหา)?(ฉัน|ผม|ดิฉัน|เรา|หนู)?(เสียที|สักที|ได้แล้ว)?"
        ),
        (
            "(ขอ)?(ปล่อย|ทิ้ง)(ฉัน|ผม|เรา)(ไว้)?(คนเดียว|ไปเถอะ|อยู่คนเดียว|ตามลำพัง)|ไม่(ต้องการ"
            "|อยาก)(ให้)?(ติดต่อ|ถูกติดต่อ|รับข้อความ)(อีก|มา)?"
        ),
    ),
}
"""Languages that do not, and Korean, whose spaces many people leave out."""
