import { expect, it } from 'vitest';
import { noDateContext } from '../../../../src/assemble/date/printed/found.ts';
import { findDates } from '../../../../src/assemble/date/printed/index.ts';
import { lexiconsFor } from '../../../../src/lexicon/index.ts';

/** How the press of each language writes the fifth of June 2025 (or a day near it): line → kind and date of each that it prints. */
const press: Readonly<Record<string, readonly (readonly [line: string, dates: string])[]>> = {
  es: [
    ['Publicado: 05/06/2025 10:17 hs.', 'published 2025-06-05T10:17'],
    ['05 de junio de 2025, 10:17 a. m. (actualizado 11:20)', 'unknown 2025-06-05T10:17|updated 11:20'],
    ['Jue, 5 jun 2025 | 10.17 h', 'unknown 2025-06-05T10:17'],
    ['5 de junio del 2025 a las 22:17 horas', 'unknown 2025-06-05T22:17'],
    ['Junio 5 de 2025 - 10:17 a.m.', 'unknown 2025-06-05T10:17'],
    ['Actualizado a 05/06/2025 a las 10:17 CEST', 'updated 2025-06-05T10:17+02:00'],
    ['Buenos Aires, 5 de junio (Télam)', 'unknown 06-05'],
    ['Últ. act. 5 jun 2025, 10:17 (GMT-3)', 'updated 2025-06-05T10:17-03:00'],
    ['05·06·2025 | 10:17H', 'unknown 2025-06-05T10:17'],
    ['5/jun/2025 10:17', 'unknown 2025-06-05T10:17'],
    ['5-Jun-2025', 'unknown 2025-06-05'],
    ['jueves 05 junio, 2025 10:17 p. m. ART', 'unknown 2025-06-05T22:17-03:00'],
    ['Creado: 05 Junio 2025', 'published 2025-06-05'],
  ],
  pt: [
    ['05/06/2025 às 10h17 - Atualizado em 05/06/2025 às 11h20', 'unknown 2025-06-05T10:17|updated 2025-06-05T11:20'],
    ['Publicado em 5 de junho de 2025 | 10:17', 'published 2025-06-05T10:17'],
    ['5 jun 2025 - 10h17', 'unknown 2025-06-05T10:17'],
    ['05.jun.2025 às 10h17', 'unknown 2025-06-05T10:17'],
    ['Quinta, 5 de Junho de 2025, 10:17', 'unknown 2025-06-05T10:17'],
    ['1º de junho de 2025', 'unknown 2025-06-01'],
  ],
  en: [
    [
      'Published: 10:17 BST, 5 June 2025 | Updated: 11:20 BST, 5 June 2025',
      'published 2025-06-05T10:17|updated 2025-06-05T11:20',
    ],
    ['Thu 5 Jun 2025 10.17 BST', 'unknown 2025-06-05T10:17'],
    ['June 5th, 2025, 10:17 PM EDT', 'unknown 2025-06-05T22:17-04:00'],
    ['Jun 05, 2025 10:17 pm IST', 'unknown 2025-06-05T22:17'],
    ['5th of June 2025', 'unknown 2025-06-05'],
    ['Thursday June 5 2025 at 10:17am', 'unknown 2025-06-05T10:17'],
    ['Last modified on Thu 5 Jun 2025 11.20 BST', 'updated 2025-06-05T11:20'],
    ['First published on June 5, 2025 / 10:17 AM EDT', 'published 2025-06-05T10:17-04:00'],
    ['2025 Jun 05 10:17 UTC', 'unknown 2025-06-05T10:17Z'],
    ['Posted on: 05 Jun 2025, 10:17 hrs', 'published 2025-06-05T10:17'],
    ['5 June 2025 at 10:17 a.m. SAST', 'unknown 2025-06-05T10:17+02:00'],
  ],
  fr: [
    [
      'Publié le 05 juin 2025 à 10h17, modifié le 5 juin 2025 à 11h20',
      'published 2025-06-05T10:17|updated 2025-06-05T11:20',
    ],
    ['Par Anne Roy — 1er juin 2025 à 10 h 17', 'unknown 2025-06-01T10:17'],
    ['Publié le 05/06/2025 à 10:17', 'published 2025-06-05T10:17'],
    ['Jeudi 5 juin 2025, 10:17 - Mis à jour hier', 'unknown 2025-06-05T10:17'],
    ['5 juin 2025, 10h', 'unknown 2025-06-05T10:00'],
    ['Mis à jour le 05.06.2025 à 22h17', 'updated 2025-06-05T22:17'],
  ],
  it: [
    ['5 giugno 2025 alle 10:17', 'unknown 2025-06-05T10:17'],
    ['Pubblicato il 5 Giugno 2025 ore 10.17', 'published 2025-06-05T10:17'],
    ['giovedì 5 giugno 2025 (modifica il 6 giugno 2025 | 11:20)', 'unknown 2025-06-05|updated 2025-06-06T11:20'],
    ['05 Giu 2025 - 10:17', 'unknown 2025-06-05T10:17'],
    ['Aggiornato alle 10:17 del 5 giugno 2025', 'updated 2025-06-05T10:17'],
    ['ROMA, 05 GIU 2025, 10:17', 'unknown 2025-06-05T10:17'],
    ['1° giugno 2025', 'unknown 2025-06-01'],
  ],
  de: [
    ['05.06.2025 - 10:17 Uhr', 'unknown 2025-06-05T10:17'],
    ['Do., 05.06.2025, 10.17 Uhr', 'unknown 2025-06-05T10:17'],
    ['Veröffentlicht am 5. Juni 2025 um 10:17 Uhr', 'published 2025-06-05T10:17'],
    ['Stand: 05. Juni 2025, 10:17 Uhr', 'either 2025-06-05T10:17'],
    ['5. Juni 2025, 10 Uhr', 'unknown 2025-06-05T10:00'],
    ['Zuletzt aktualisiert: 05.06.25 | 10:17', 'updated 2025-06-05T10:17'],
    ['5.6.2025 10:17 MESZ', 'unknown 2025-06-05T10:17+02:00'],
  ],
  ca: [
    ['Dijous, 5 de juny del 2025 - 10:17', 'unknown 2025-06-05T10:17'],
    ["1 d'agost de 2025 a les 10:17 h", 'unknown 2025-08-01T10:17'],
    ['Actualitzat el 05/06/2025 a les 10:17', 'updated 2025-06-05T10:17'],
    ['5 juny 2025', 'unknown 2025-06-05'],
  ],
  gl: [
    ['Xoves, 5 de xuño de 2025', 'unknown 2025-06-05'],
    ['05 xuñ 2025 . Actualizado ás 10:17 h.', 'unknown 2025-06-05|updated 10:17'],
    ['5 de xullo de 2025 ás 10:17', 'unknown 2025-07-05T10:17'],
  ],
  eu: [
    ['2025eko ekainaren 5a, osteguna', 'unknown 2025-06-05'],
    ['2025-06-05 10:17', 'unknown 2025-06-05T10:17'],
    ['2025ko ekainak 5', 'unknown 2025-06-05'],
    ['Eguneratuta: 2025/06/05 - 10:17', 'updated 2025-06-05T10:17'],
  ],
  nl: [
    ['donderdag 5 juni 2025, 10:17 uur', 'unknown 2025-06-05T10:17'],
    ['5 jun. 2025 om 10:17 • Aangepast 5 jun. 2025 om 11:20', 'unknown 2025-06-05T10:17|updated 2025-06-05T11:20'],
    ['Gepubliceerd: 05-06-2025', 'published 2025-06-05'],
    ['05 jun 2025 - 10u17', 'unknown 2025-06-05T10:17'],
    ['Laatste update: 5 juni 2025 10.17 uur', 'updated 2025-06-05T10:17'],
  ],
  sv: [
    ['Publicerad 5 juni 2025 kl. 10.17', 'published 2025-06-05T10:17'],
    ['torsdag 5 juni 2025 10:17', 'unknown 2025-06-05T10:17'],
    ['Uppdaterad: 2025-06-05 10:17', 'updated 2025-06-05T10:17'],
    ['5 jun 2025 klockan 10:17', 'unknown 2025-06-05T10:17'],
  ],
  no: [
    ['Publisert 5. juni 2025 kl. 10:17', 'published 2025-06-05T10:17'],
    ['Oppdatert 05.06.2025, 10:17', 'updated 2025-06-05T10:17'],
    ['torsdag 5. juni 2025 klokken 10.17', 'unknown 2025-06-05T10:17'],
    ['5. mai 2025', 'unknown 2025-05-05'],
  ],
  da: [
    ['5. juni 2025 kl. 10.17', 'unknown 2025-06-05T10:17'],
    ['Opdateret: Torsdag d. 5. juni 2025 kl. 10:17', 'updated 2025-06-05T10:17'],
    ['05. jun. 2025, 10:17', 'unknown 2025-06-05T10:17'],
    ['d. 5. juni 2025', 'unknown 2025-06-05'],
  ],
  fi: [
    ['5 kesäkuun, 2025', 'unknown 2025-06-05'],
    ['5.6.2025 klo 10.17', 'unknown 2025-06-05T10:17'],
    ['Julkaistu 5.6.2025 10:17', 'published 2025-06-05T10:17'],
    ['torstai 5. kesäkuuta 2025 kello 10.17', 'unknown 2025-06-05T10:17'],
    ['Päivitetty 5.6.2025 klo 11.20', 'updated 2025-06-05T11:20'],
  ],
  is: [
    ['5. júní 2025 kl. 10:17', 'unknown 2025-06-05T10:17'],
    ['fimmtudagur 5. júní 2025', 'unknown 2025-06-05'],
    ['05.06.2025 10:17', 'unknown 2025-06-05T10:17'],
  ],
  pl: [
    ['5 czerwca 2025 roku, godz. 10.17', 'unknown 2025-06-05T10:17'],
    ['5 czerwca 2025, 10:17', 'unknown 2025-06-05T10:17'],
    ['Czwartek, 5 czerwca 2025 r., godz. 10:17', 'unknown 2025-06-05T10:17'],
    ['Data publikacji: 05.06.2025 10:17', 'published 2025-06-05T10:17'],
    ['5 cze 2025 10:17', 'unknown 2025-06-05T10:17'],
    ['Aktualizacja: 5.06.2025, 11:20', 'updated 2025-06-05T11:20'],
  ],
  cs: [
    ['5. června 2025 10:17', 'unknown 2025-06-05T10:17'],
    ['čtvrtek 5. 6. 2025 v 10:17', 'unknown 2025-06-05T10:17'],
    ['Aktualizováno: 5.6.2025 v 11:20', 'updated 2025-06-05T11:20'],
    ['5. čvn 2025', 'unknown 2025-06-05'],
  ],
  sk: [
    ['5. júna 2025 o 10:17', 'unknown 2025-06-05T10:17'],
    ['5. jún 2025 10:17', 'unknown 2025-06-05T10:17'],
    ['štvrtok 5. 6. 2025', 'unknown 2025-06-05'],
    ['Aktualizované 5.6.2025 o 11:20', 'updated 2025-06-05T11:20'],
  ],
  hu: [
    ['2025. június 5. 10:17', 'unknown 2025-06-05T10:17'],
    ['2025.06.05. 10:17', 'unknown 2025-06-05T10:17'],
    ['2025. jún. 5., csütörtök', 'unknown 2025-06-05'],
    ['Frissítve: 2025. 06. 05. 11:20', 'updated 2025-06-05T11:20'],
    ['2025. június 5-én', 'unknown 2025-06-05'],
  ],
  ro: [
    ['5 iunie 2025, 10:17', 'unknown 2025-06-05T10:17'],
    ['Publicat: 05/06/2025 ora 10:17', 'published 2025-06-05T10:17'],
    ['joi, 5 iun. 2025', 'unknown 2025-06-05'],
    ['Actualizat la 05.06.2025 11:20', 'updated 2025-06-05T11:20'],
    ['05 Iunie 2025, orele 10:17', 'unknown 2025-06-05T10:17'],
  ],
  bg: [
    ['5 февр. 2025 г., 10:17 ч.', 'unknown 2025-02-05T10:17'],
    ['5 юн. 2025', 'unknown 2025-06-05'],
    ['5 юни 2025, 10:17', 'unknown 2025-06-05T10:17'],
    ['четвъртък, 5 юни 2025 г., 10:17 ч.', 'unknown 2025-06-05T10:17'],
    ['Обновена: 05.06.2025 11:20', 'updated 2025-06-05T11:20'],
    ['10:17, 05 юни 25', 'unknown 2025-06-05T10:17'],
  ],
  el: [
    ['5 Σεπτ. 2025', 'unknown 2025-09-05'],
    ['ΙΟΥΝΙΟΣ 5, 2025', 'unknown 2025-06-05'],
    ['5 Ιουνίου 2025, 10:17', 'unknown 2025-06-05T10:17'],
    ['Πέμπτη 5 Ιουνίου 2025', 'unknown 2025-06-05'],
    ['Δημοσίευση: 05/06/2025 - 10:17', 'published 2025-06-05T10:17'],
    ['05 Ιουν 2025 10:17 μ.μ.', 'unknown 2025-06-05T22:17'],
    ['05.06.2025 | 10:17 πμ', 'unknown 2025-06-05T10:17'],
    ['Τελευταία ενημέρωση: 5 Ιουνίου 2025 στις 11:20', 'updated 2025-06-05T11:20'],
  ],
  ru: [
    ['5 фев 2025', 'unknown 2025-02-05'],
    ['5 июня 2025 в 10:17', 'unknown 2025-06-05T10:17'],
    ['10:17, 5 июня 2025', 'unknown 2025-06-05T10:17'],
    ['05 июн. 2025, 10:17 (МСК)', 'unknown 2025-06-05T10:17+03:00'],
    ['Опубликовано: 05.06.2025 10:17', 'published 2025-06-05T10:17'],
    ['Обновлено 5 июня 2025, 11:20', 'updated 2025-06-05T11:20'],
    ['10:17 мск, 5 июня 2025', 'unknown 2025-06-05T10:17+03:00'],
  ],
  uk: [
    ['5 тра 2025', 'unknown 2025-05-05'],
    ['5 червня 2025, 10:17', 'unknown 2025-06-05T10:17'],
    ['Четвер, 5 червня 2025, 10:17', 'unknown 2025-06-05T10:17'],
    ['Оновлено: 05.06.2025 11:20', 'updated 2025-06-05T11:20'],
    ['5 червня 2025 р. о 10:17', 'unknown 2025-06-05T10:17'],
  ],
  tr: [
    ['05 Haziran 2025 10:17', 'unknown 2025-06-05T10:17'],
    ['Yayınlanma: 05.06.2025 - 10:17', 'published 2025-06-05T10:17'],
    ['5 Haziran 2025 Perşembe, saat 10:17', 'unknown 2025-06-05T10:17'],
    ['Güncelleme: 05 Haziran 2025 11:20', 'updated 2025-06-05T11:20'],
    ['05 Haz 2025 Saat: 10:17', 'unknown 2025-06-05T10:17'],
  ],
  ar: [
    ['24 فبراير (شباط) 2025', 'unknown 2025-02-24'],
    ['كتب الخميس، 05 يونيو 2025 05:42 م', 'unknown 2025-06-05T17:42'],
    ['الخميس 5 يونيو 2025 - 10:17', 'unknown 2025-06-05T10:17'],
    ['نشر في: 05/06/2025 - 10:17', 'published 2025-06-05T10:17'],
    ['5 حزيران 2025', 'unknown 2025-06-05'],
    ['الخميس 5 جوان 2025 - 10:17', 'unknown 2025-06-05T10:17'],
    ['الخميس ٠٥ يونيو ٢٠٢٥ - ١٠:١٧ م', 'unknown 2025-06-05T22:17'],
    ['9 ذو الحجة 1446 هـ - 5 يونيو 2025 م', 'unknown 2025-06-05'],
    ['الخميس - 09 ذو الحجة 1446 هـ - 05 يونيو 2025 مـ', 'unknown 2025-06-05'],
    ['الخميس 9 ذو الحجة 1446 هـ', 'unknown 2025-06-05'],
    ['نشر في: 1 محرم 1447هـ', 'published 2025-06-26'],
    ['آخر تحديث: 05 يونيو 2025 11:20', 'updated 2025-06-05T11:20'],
    ['10:17 ص - 5 يونيو 2025', 'unknown 2025-06-05T10:17'],
    ['5 يونيو، 2025', 'unknown 2025-06-05'],
    ['2025-06-05 الساعة 10:17', 'unknown 2025-06-05T10:17'],
  ],
  fa: [
    ['1404/03/15 10:17', 'unknown 2025-06-05T10:17'],
    ['15/3/1404', 'unknown 2025-06-05'],
    ['۱۲ امرداد ۱۴۰۴', 'unknown 2025-08-03'],
    ['پنجشنبه ۱۵ خرداد ۱۴۰۴ - ۱۰:۱۷', 'unknown 2025-06-05T10:17'],
    ['۱۵ خرداد ۱۴۰۴ ساعت ۱۰:۱۷', 'unknown 2025-06-05T10:17'],
    ['تاریخ انتشار: ۱۴۰۴/۰۳/۱۵ - ۱۰:۱۷', 'published 2025-06-05T10:17'],
    ['۵ ژوئن ۲۰۲۵', 'unknown 2025-06-05'],
    ['۱۴۰۴/۳/۱۵ ۱۰:۱۷ ب.ظ', 'unknown 2025-06-05T22:17'],
    ['پنج‌شنبه ۱۵ خرداد ۱۴۰۴ | ۲۲:۱۷', 'unknown 2025-06-05T22:17'],
  ],
  he: [
    ['12 מרס 2025', 'unknown 2025-03-12'],
    ['5 ביוני 2025, 10:17', 'unknown 2025-06-05T10:17'],
    ['יום חמישי, 5 ביוני 2025', 'unknown 2025-06-05'],
    ['05.06.25 | 10:17', 'unknown 2025-06-05T10:17'],
    ['פורסם: 05/06/2025 בשעה 10:17', 'published 2025-06-05T10:17'],
    ['עודכן: 05.06.2025, 11:20', 'updated 2025-06-05T11:20'],
  ],
  hi: [
    ['5 फरवरी 2025', 'unknown 2025-02-05'],
    ['5 सितम्बर 2025', 'unknown 2025-09-05'],
    ['5 जून 2025, शाम 6:30 बजे', 'unknown 2025-06-05T18:30'],
    ['Edited by: Priya Verma 5 जून 2025', 'unknown 2025-06-05'],
    ['5 जून 2025, 10:17 AM IST', 'unknown 2025-06-05T10:17'],
    ['Updated: गुरुवार, 5 जून 2025 11:20 PM', 'updated 2025-06-05T23:20'],
    ['प्रकाशित: 05 जून 2025 10:17 पूर्वाह्न', 'published 2025-06-05T10:17'],
    ['Thu, 05 Jun 2025 10:17 AM (IST)', 'unknown 2025-06-05T10:17'],
  ],
  id: [
    ['Kamis, 5 Juni 2025 10:17 WIB', 'unknown 2025-06-05T10:17+07:00'],
    ['Kompas.com - 05/06/2025, 10:17 WIB', 'unknown 2025-06-05T10:17+07:00'],
    ['5 Juni 2025 pukul 10.17', 'unknown 2025-06-05T10:17'],
    ['Diperbarui 05 Jun 2025, 11:20 WITA', 'updated 2025-06-05T11:20+08:00'],
    ['Kamis, 05 Jun 2025 | 10:17', 'unknown 2025-06-05T10:17'],
  ],
  vi: [
    ['Tháng Sáu 5, 2025', 'unknown 2025-06-05'],
    ['12 Tháng Mười Hai, 2025', 'unknown 2025-12-12'],
    ['Thứ năm, 5/6/2025, 10:17 (GMT+7)', 'unknown 2025-06-05T10:17+07:00'],
    ['05/06/2025 10:17 GMT+7', 'unknown 2025-06-05T10:17+07:00'],
    ['Ngày 5 tháng 6 năm 2025', 'unknown 2025-06-05'],
    ['Cập nhật: 05/06/2025 lúc 11:20', 'updated 2025-06-05T11:20'],
    ['10:17 | 05/06/2025', 'unknown 2025-06-05T10:17'],
    ['10 giờ 17 phút, ngày 5/6/2025', 'unknown 2025-06-05T10:17'],
  ],
  ja: [
    ['2025年6月5日 10時17分', 'unknown 2025-06-05T10:17'],
    ['2025/6/5 10:17', 'unknown 2025-06-05T10:17'],
    ['公開日：2025年06月05日', 'published 2025-06-05'],
    ['更新：2025/06/05 11:20', 'updated 2025-06-05T11:20'],
    ['2025年6月5日 午後3時4分', 'unknown 2025-06-05T15:04'],
    ['[2025年6月5日10時17分]', 'unknown 2025-06-05T10:17'],
    ['二〇二五年六月五日', 'unknown 2025-06-05'],
    ['2025年6月5日（木） 22:17 配信', 'published 2025-06-05T22:17'],
  ],
  ko: [
    ['입력 2025.06.05. 오전 10:17', 'published 2025-06-05T10:17'],
    ['2025-06-05 10:17:33', 'unknown 2025-06-05T10:17:33'],
    ['승인 2025.06.05 10:17 수정 2025.06.05 11:20', 'published 2025-06-05T10:17|updated 2025-06-05T11:20'],
    ['2025년 6월 5일 목요일 10시 17분', 'unknown 2025-06-05T10:17'],
    ['기사입력 : 2025년06월05일 10:17', 'published 2025-06-05T10:17'],
    ['등록 2025.06.05 PM 10:17', 'published 2025-06-05T22:17'],
  ],
  zh: [
    ['10:172025/06/05', 'unknown 2025-06-05T10:17'],
    ['2025年6月5日下午3:04', 'unknown 2025-06-05T15:04'],
    ['2025年06月05日 10:17', 'unknown 2025-06-05T10:17'],
    ['发布时间：2025-06-05 10:17:33', 'published 2025-06-05T10:17:33'],
    ['2025-06-05 10:17 来源：新华社', 'unknown 2025-06-05T10:17'],
    ['二〇二五年六月五日', 'unknown 2025-06-05'],
    ['2025年6月5日 星期四 下午3:04', 'unknown 2025-06-05T15:04'],
    ['更新於 2025/06/05 11:20', 'updated 2025-06-05T11:20'],
    ['2025年6月5日，星期四', 'unknown 2025-06-05'],
  ],
  th: [
    ['5 มิ.ย. 68 10:17 น.', 'unknown 2025-06-05T10:17'],
    ['วันพฤหัสบดีที่ 5 มิถุนายน พ.ศ. 2568', 'unknown 2025-06-05'],
  ],
  bn: [['১৬:২০, ১৬ ফেব্রুয়ারি ২০২০ তারিখে', 'unknown 2020-02-16T16:20']],
  my: [['ဇွန် ၅၊ ၂၀၂၅', 'unknown 2025-06-05']],
  lv: [['2025. gada 5. jūnijā plkst. 10:17', 'unknown 2025-06-05T10:17']],
  hr: [
    ['5. lipnja 2025. u 10:17', 'unknown 2025-06-05T10:17'],
    ['5. studenog 2025.', 'unknown 2025-11-05'],
  ],
  sr: [
    ['5. jun 2025. 10:17', 'unknown 2025-06-05T10:17'],
    ['5. јануара 2025. године у 10:17', 'unknown 2025-01-05T10:17'],
    ['5. jula 2025.', 'unknown 2025-07-05'],
  ],
  sl: [
    ['5. junij 2025 ob 10:17', 'unknown 2025-06-05T10:17'],
    ['5. junija 2025', 'unknown 2025-06-05'],
  ],
};

/** What is no month, however it begins: too short, or the beginning of two names. */
const none: Readonly<Record<string, string>> = {
  cs: '5. če 2025',
  el: '5 Ιου 2025',
  en: '5 ma 2025',
  sl: '5. marmelade 2025',
};

it.each(Object.entries(none))('no date in %s: %s', (language, line) => {
  expect(read(line, language)).toBe('');
});

const read = (line: string, language: string): string =>
  findDates(line, language, { ...noDateContext, lexicons: lexiconsFor(language) })
    .map(({ kind, iso, withoutYear, time, weekdayConflict }) => {
      const date = iso ?? (withoutYear.length > 0 ? withoutYear.join('/') : time);
      return `${kind} ${date}${weekdayConflict ? ' on another weekday' : ''}`;
    })
    .join('|');

it.each(Object.entries(press))('the press of %s', (language, lines) => {
  expect(lines.map(([line]) => [line, read(line, language)])).toEqual(lines);
});
