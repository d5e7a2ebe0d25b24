/**
 * Frequent words of languages that have no lexicon, so that they are not taken for a neighbour that has one: Croatian for Slovak, Malay for
 * Indonesian, Urdu for Persian. From common knowledge of the languages; those that differ between neighbours stand first.
 */
export const otherWords: Readonly<Record<string, string>> = {
  hr: 'tko što gdje prije poslije tijekom također europske tisuća je i u na se da su za od s koji koja koje kako ali nije bi bio bila biti će to ili kao sve samo nakon više još već može mogu neće iz do po o ne',
  sr:
    'ko šta gde pre posle tokom takođe evropske hiljada je i u na se da su za od sa koji koja koje kako ali nije bi bio bila biti će to ili kao sve samo nakon više još već može mogu neće iz do po o ne ' +
    'је и у на се да су за од са који која које како али није би био била бити ће то или као све само након више још већ може из до по о не што где пре после током такође',
  bs: 'ko šta gdje prije poslije tokom također evropske hiljada je i u na se da su za od sa koji koja koje kako ali nije bi bio bila biti će to ili kao sve samo nakon više još već može mogu neće iz do po o ne',
  sl: 'je in na se da so za od s z ki kot ne tudi pa bi bil bila bilo biti bo bodo ali že še po pri iz do ter med lahko kaj kako tem leta več zelo samo vse pred ko če sta smo ni',
  mk: 'и во на се да од за е не со што ги ќе ја го по како тоа беше кој која кое кои но исто така меѓу има нема сите оваа овој само до дека или при нивните уште веќе може треба',
  be: 'і ў на не што з у да як гэта за для ад па але яго яе іх ён яна яны мы быў была было былі таксама або пры ўжо яшчэ які якая якія каб пасля калі дзе таму толькі можа будзе ці',
  ms: 'yang dan di dengan untuk pada ini itu dalam tidak akan oleh juga kerana telah bahawa adalah ialah boleh kepada beliau daripada mereka kami kita ia atau lebih seperti sebagai bagi serta antara manakala berkata ketika selepas sebelum mahu perlu turut sahaja jika bukan',
  tl: 'ang ng sa na mga ay at ni si para kay ito niya siya naman hindi lang din rin kung mula nang pa may mayroon ako ka po ating kanilang kanyang dahil matapos habang bilang upang pero',
  af: 'die en van in is het wat nie om te vir met sy op dat was hy aan ’n deur hulle ons sal word kan haar ook by as na sê maar uit toe tot oor moet onder meer hierdie daar so aan voor al te nog net wees sê',
  sq: 'të e në dhe për me një se që nga është ka u i do si nuk më por ai kjo janë duke kanë pas ishte kishte edhe ky ata ajo mund deri gjatë prej vetëm tij saj këtë',
  lt: 'ir į kad su iš yra tai ar bet kaip apie už dėl per buvo jis ji jie taip pat po nuo iki mes gali prie tik jau dar kai kurie kuris metų jo jos bus nėra labai sako',
  lv: 'un ir ar par no uz ka kas bet arī lai pie kā tas tā to viņš viņa tika ja vai nav bija pēc līdz jau gan vēl tikai savu šo kuri ir būs gada latvijas pret ļoti',
  et: 'ja on ei et see ta oli mis ka kui aga või oma siis nii ning kes selle seda tema nad ma ole veel võib juba eesti pole üle välja pärast enne kuid ainult selles need mida sest',
  az: 'və bu bir ilə üçün də da olan olub edib ki o daha hər isə görə kimi sonra qədər olaraq idi onun həmin var amma artıq yeni deyib edir ola bilər çox',
  sw: 'na ya wa kwa katika ni la kuwa za hiyo cha huo kama yake baada ya hii hivyo lakini pia wake alisema watu hadi kutoka bila huyo wao mwaka serikali ambao ambayo',
  zu: 'ukuthi futhi kodwa uma ngoba nge ngo kanye wathi uthe njengoba kusho lapho khona abantu yini kakhulu manje ukuze kuze noma leli lezi le lo la wakhe bakhe isikhathi umuntu',
  cy: 'y yn yr a i o ar ei am ac mae fod wedi gan bod oedd eu sydd fel ond mewn hyn un at wrth ein nid neu pan gyda rhai bydd hefyd dros',
  ga: 'an na agus ar go i le is a atá bhí sé do ag seo nach sin den leis ní ach mar faoi siad bliana bheith chun ó maidir gur tá raibh freisin',
  eo: 'la kaj de en estas al ke por kun ne li ĝi oni sed kiel tiu pri el ili estis kiu pli mi pro ankaŭ sur aŭ post',
  kk: 'және мен бұл үшін деп бір да де болып бар осы ол туралы керек кейін болған сондай бойынша екі ең еді қазақстан деген арқылы біз оның',
  ky: 'жана менен бул үчүн деп бир да да болуп бар ошол ал тууралуу керек кийин болгон боюнча эки эң эле кыргыз деген аркылуу биз анын',
  mn: 'нь юм бол байна гэж энэ тэр болон ч уу бид та хийх үед байсан болно монгол улсын хүн дээр мөн',
  ur: 'کے میں کی اور سے کا ہے کو نے کہ پر اس ہیں یہ بھی ایک کر تھا گیا نہیں جو ان کیا لیے ہو تک ساتھ ہوئے رہے والے',
  ps: 'د په او چې ته کې له یې دي دا سره هم نه پر شوي ده دې کړې خو کړي وو شو',
  mr: 'आहे आणि या च्या होते मध्ये आहेत नाही ते हे की ही तो केली केला झाले असे करण्यात यांनी येथे म्हणून तर होता मात्र',
  ne: 'छ र को मा ले हो पनि भने गर्ने गरेको भएको छन् थियो यो तर रहेको लागि एक नेपाल गरेका हुने बताए',
};
