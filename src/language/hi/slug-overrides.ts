import { foldSpelling } from "./fold-spelling.ts";

/**
 * Usual spellings by Hindi word, ready for `slugify`: the built-in list with the site's own on top. Any spelling of a
 * word finds its entry: with or without nukta, with anusvara or nasal consonant.
 */
export function slugOverrides(own: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const merged = new Map(SLUG_OVERRIDES);
  for (const [word, spelling] of Object.entries(own))
    merged.set(foldSpelling(word.normalize("NFC")), spelling);
  return merged;
}

// Words whose spelling in addresses no rule gives: English words and names, which keep their English spelling, and
// Hindi names that have a spelling of their own. One line a kind; each entry is word=spelling.
const USUAL_SPELLINGS = `
  में=mein हैं=hain मां=maa पुलिस=police केजरीवाल=kejriwal क्रिकेट=cricket

  सुप्रीम=supreme कोर्ट=court हाईकोर्ट=high-court जज=judge वारंट=warrant एफआईआर=fir सीबीआई=cbi ईडी=ed एनआईए=nia
  सीआईडी=cid एसआईटी=sit आईएएस=ias आईपीएस=ips डीएम=dm एसपी=sp सीएम=cm पीएम=pm एनडीए=nda यूपीए=upa
  बीजेपी=bjp आरएसएस=rss टीएमसी=tmc एनसीपी=ncp बीएसपी=bsp आरजेडी=rjd जेडीयू=jdu डीएमके=dmk वीवीपैट=vvpat ईवीएम=evm
  एनआरसी=nrc सीएए=caa यूसीसी=ucc आरटीआई=rti यूएपीए=uapa बीएसएफ=bsf सीआरपीएफ=crpf डीआरडीओ=drdo इसरो=isro नासा=nasa
  यूपी=up एमपी=mp यूएन=un यूएस=us यूके=uk यूएई=uae डब्ल्यूएचओ=who ब्रिक्स=brics नाटो=nato सार्क=saarc क्वाड=quad

  बजट=budget टैक्स=tax जीएसटी=gst जीडीपी=gdp आरबीआई=rbi सेबी=sebi एसबीआई=sbi यूपीआई=upi ईएमआई=emi एलआईसी=lic
  बैंक=bank बैंकों=banks बैंकिंग=banking लोन=loan शेयर=share शेयरों=shares सेंसेक्स=sensex निफ्टी=nifty मार्केट=market आईपीओ=ipo
  फंड=fund म्यूचुअल=mutual इंश्योरेंस=insurance पेंशन=pension सैलरी=salary स्टार्टअप=startup बिजनेस=business कॉर्पोरेट=corporate
  डॉलर=dollar यूरो=euro बिटकॉइन=bitcoin क्रिप्टो=crypto टैरिफ=tariff जॉब=job कैश=cash क्रेडिट=credit डेबिट=debit कार्ड=card
  पेट्रोल=petrol डीजल=diesel गैस=gas सिलेंडर=cylinder एलपीजी=lpg सीएनजी=cng गोल्ड=gold सिल्वर=silver एयरलाइन=airline

  टेस्ट=test वनडे=odi आईपीएल=ipl बीसीसीआई=bcci आईसीसी=icc फीफा=fifa ओलंपिक=olympic ओलंपिक्स=olympics मैच=match
  मैचों=matches सीरीज=series वर्ल्ड=world ट्रॉफी=trophy फाइनल=final सेमीफाइनल=semifinal विकेट=wicket स्टेडियम=stadium
  फुटबॉल=football हॉकी=hockey टेनिस=tennis बैडमिंटन=badminton चेस=chess कोच=coach प्लेयर=player लीग=league चैंपियन=champion
  चैंपियंस=champions चैंपियनशिप=championship टूर्नामेंट=tournament मेडल=medal गेम=game गेम्स=games स्कोर=score इंडियंस=indians

  इलेक्ट्रॉनिक्स=electronics इलेक्ट्रॉनिक=electronic इलेक्ट्रिक=electric डिजिटल=digital इंटरनेट=internet मोबाइल=mobile
  स्मार्टफोन=smartphone फोन=phone आईफोन=iphone एप्पल=apple गूगल=google फेसबुक=facebook व्हाट्सएप=whatsapp वॉट्सऐप=whatsapp
  ट्विटर=twitter यूट्यूब=youtube इंस्टाग्राम=instagram टेलीग्राम=telegram माइक्रोसॉफ्ट=microsoft अमेजन=amazon टेस्ला=tesla
  कंप्यूटर=computer लैपटॉप=laptop सॉफ्टवेयर=software हार्डवेयर=hardware वेबसाइट=website ऐप=app ऐप्स=apps ऑनलाइन=online
  साइबर=cyber डेटा=data एआई=ai चैटबॉट=chatbot रोबोट=robot ड्रोन=drone सैटेलाइट=satellite सेमीकंडक्टर=semiconductor चिप=chip
  टेक्नोलॉजी=technology टेक=tech नेटवर्क=network वीडियो=video फोटो=photo कैमरा=camera टीवी=tv रेडियो=radio लाइव=live न्यूज=news

  डॉक्टर=doctor डॉक्टरों=doctors हॉस्पिटल=hospital कोरोना=corona कोविड=covid वैक्सीन=vaccine वायरस=virus कैंसर=cancer
  डेंगू=dengue मलेरिया=malaria हेल्थ=health लाइफ=life स्टाइल=style लाइफस्टाइल=lifestyle फिटनेस=fitness डाइट=diet योगा=yoga
  स्कूल=school स्कूलों=schools कॉलेज=college यूनिवर्सिटी=university नीट=neet जेईई=jee यूपीएससी=upsc एसएससी=ssc सीबीएसई=cbse
  बोर्ड=board रिजल्ट=result एग्जाम=exam पेपर=paper लीक=leak एडमिशन=admission कोचिंग=coaching सिलेबस=syllabus टॉपर=topper

  ट्रेन=train ट्रेनों=trains मेट्रो=metro बाइक=bike ट्रक=truck एयरपोर्ट=airport एक्सप्रेस=express एक्सप्रेसवे=expressway
  हाईवे=highway फ्लाइट=flight रेल=rail स्टेशन=station टिकट=ticket ट्रैफिक=traffic हेलीकॉप्टर=helicopter मिसाइल=missile पायलट=pilot
  फिल्म=film फिल्मों=films फिल्मी=filmi बॉलीवुड=bollywood हॉलीवुड=hollywood बॉक्स=box ऑफिस=office ट्रेलर=trailer वेब=web शो=show
  एक्टर=actor एक्ट्रेस=actress डायरेक्टर=director म्यूजिक=music अवॉर्ड=award ऑस्कर=oscar सिनेमा=cinema थिएटर=theatre बिग=big बॉस=boss
  पार्टी=party पार्टियों=parties मीडिया=media सोशल=social रिपोर्ट=report कमेटी=committee मीटिंग=meeting ऑपरेशन=operation
  सर्वे=survey मिशन=mission प्रोजेक्ट=project कमीशन=commission डील=deal प्लान=plan स्कीम=scheme सेंटर=center लॉकडाउन=lockdown
  ब्रेकिंग=breaking अलर्ट=alert अपडेट=update टॉप=top इंटरव्यू=interview एयर=air इंडिया=india इंडियन=indian इंटरनेशनल=international नेशनल=national

  अक्टूबर=october नवंबर=november मार्च=march अप्रैल=april जुलाई=july
  ऑस्ट्रेलिया=australia इंग्लैंड=england ब्रिटेन=britain जर्मनी=germany फ्रांस=france इटली=italy कनाडा=canada जापान=japan
  न्यूजीलैंड=new-zealand अफ्रीका=africa यूरोप=europe यूरोपीय=european बांग्लादेश=bangladesh श्रीलंका=sri-lanka लंदन=london
  वाशिंगटन=washington न्यूयॉर्क=new-york बीजिंग=beijing मॉस्को=moscow इस्लामाबाद=islamabad पेरिस=paris दुबई=dubai सिंगापुर=singapore
  नगालैंड=nagaland मिजोरम=mizoram गोवा=goa पुणे=pune बेंगलुरु=bengaluru चेन्नई=chennai कोच्चि=kochi गुरुग्राम=gurugram
  ट्रंप=trump बाइडेन=biden पुतिन=putin जेलेंस्की=zelensky नेतन्याहू=netanyahu ओबामा=obama मस्क=musk हैरिस=harris स्टार्मर=starmer
  ठाकरे=thackeray पवार=pawar फडणवीस=fadnavis शिंदे=shinde सिब्बल=sibal तेंदुलकर=tendulkar द्रविड़=dravid गांगुली=ganguly
   चटर्जी=chatterjee मुखर्जी=mukherjee रेड्डी=reddy वाड्रा=vadra ओवैसी=owaisi
  सिद्धारमैया=siddaramaiah शिवकुमार=shivakumar येदियुरप्पा=yediyurappa स्टालिन=stalin विजयन=vijayan थरूर=tharoor
  हार्दिक=hardik पंड्या=pandya बुमराह=bumrah जडेजा=jadeja कपूर=kapoor सूर्यवंशी=suryavanshi जायसवाल=jaiswal
`;

/** The built-in list, by folded word. */
export const SLUG_OVERRIDES: ReadonlyMap<string, string> = new Map(
  USUAL_SPELLINGS.trim()
    .split(/\s+/)
    .map((entry): [string, string] => {
      const [word, spelling] = entry.split("=");
      if (word === undefined || spelling === undefined)
        throw new Error(`Bug: "${entry}" is no word=spelling.`);
      return [foldSpelling(word.normalize("NFC")), spelling];
    }),
);
