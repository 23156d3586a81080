package dev.cleancopy.contract;

import dev.cleancopy.Resources;
import dev.cleancopy.text.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Stripped pages of many languages, of which long lines were cut to fit a width. */
final class WrappedText {

  /** Languages, and chrome of each that is long enough to be cut, or is a heading of some. */
  static final Map<String, List<String>> CHROME =
      Map.of(
          "en",
          List.of(
              "Home News Sport Business Culture Weather About us Contact",
              "We use cookies to improve your visit and to measure how our pages are used. Accept"
                  + " all cookies or choose in the settings which ones you allow.",
              "© 2025 Harbour Post. All rights reserved. No part of this page may be copied"
                  + " without the written consent of the publisher.",
              "Related stories",
              "Subscribe to our newsletter and get the news of the morning in your inbox."),
          "tr",
          List.of(
              "Ana Sayfa Haberler Spor Ekonomi Kültür Hava Durumu Hakkımızda İletişim",
              "Ziyaretinizi iyileştirmek ve sayfalarımızın kullanımını ölçmek için çerezler"
                  + " kullanıyoruz. Tümünü kabul et veya ayarları değiştir.",
              "© 2025 Liman Postası. Tüm hakları saklıdır. Bu sayfanın hiçbir bölümü yayıncının"
                  + " yazılı izni olmadan kopyalanamaz.",
              "İlgili haberler"),
          "ar",
          List.of(
              "الرئيسية الأخبار الرياضة الاقتصاد الثقافة الطقس من نحن اتصل بنا",
              "نستخدم ملفات تعريف الارتباط لتحسين زيارتك وقياس استخدام صفحاتنا. يمكنك قبول الجميع"
                  + " أو اختيار ما تسمح به في الإعدادات.",
              "© 2025 بريد الميناء. جميع الحقوق محفوظة. لا يجوز نسخ أي جزء من هذه الصفحة دون"
                  + " موافقة خطية من الناشر.",
              "أخبار ذات صلة"),
          "he",
          List.of(
              "דף הבית חדשות ספורט כלכלה תרבות מזג האוויר אודות צור קשר",
              "אנו משתמשים בעוגיות כדי לשפר את הביקור שלך ולמדוד את השימוש בדפים שלנו. אפשר לאשר"
                  + " הכול או לבחור בהגדרות מה מותר.",
              "© 2025 דואר הנמל. כל הזכויות שמורות. אין להעתיק שום חלק מדף זה ללא אישור בכתב של"
                  + " המוציא לאור."),
          "ko",
          List.of(
              "홈 뉴스 스포츠 경제 문화 날씨 회사 소개 문의하기",
              "방문을 개선하고 페이지 이용을 측정하기 위해 쿠키를 사용합니다. 모두 수락하거나 설정에서 허용할 쿠키를" + " 선택할 수 있습니다.",
              "© 2025 항구신문. 무단 전재 및 재배포 금지. 이 페이지의 어떤 부분도 발행인의 서면 동의 없이 복사할 수" + " 없습니다.",
              "관련 기사"),
          "ja",
          List.of(
              "ホーム ニュース スポーツ 経済 文化 天気 会社概要 お問い合わせ",
              "当サイトでは、利便性の向上とページの利用状況の測定のためにクッキーを使用しています。すべて同意するか、設定で許可するものを選んでください。",
              "© 2025 港新聞。無断転載を禁じます。発行者の書面による同意なしに、このページのいかなる部分も複製することはできません。",
              "関連記事"),
          "zh-Hans",
          List.of(
              "首页 新闻 体育 财经 文化 天气 关于我们 联系我们",
              "我们使用Cookie来改善您的访问体验，并统计页面的使用情况。您可以全部接受，也可以在设置中选择允许的类型，随时更改。",
              "© 2025 港口邮报。版权所有，未经出版者书面同意，不得复制本页面的任何部分，违者将依法追究法律责任，特此声明。",
              "相关新闻"),
          "th",
          List.of(
              "หน้าแรก ข่าว กีฬา เศรษฐกิจ วัฒนธรรม สภาพอากาศ เกี่ยวกับเรา ติดต่อเรา",
              "เราใช้คุกกี้เพื่อปรับปรุงการเยี่ยมชมของคุณและวัดการใช้งานหน้าเว็บของเรา คุณสามารถยอมรับทั้งหมดหรือเลือกในการตั้งค่าได้ตลอดเวลา",
              "© 2568 ไปรษณีย์ท่าเรือ สงวนลิขสิทธิ์ ห้ามคัดลอกส่วนใดส่วนหนึ่งของหน้านี้โดยไม่ได้รับความยินยอมเป็นลายลักษณ์อักษรจากผู้จัดพิมพ์"));

  private static final int[] WIDTHS = {60, 64, 68, 72, 76, 80};

  private final Random random;
  private final String language;
  private final StringBuilder text = new StringBuilder();
  private final String lineEnd;
  private final int width;
  private final int indent;

  WrappedText(long seed) {
    random = new Random(seed);
    List<String> languages = CHROME.keySet().stream().sorted().toList();
    language = languages.get(random.nextInt(languages.size()));
    lineEnd = random.nextInt(4) == 0 ? "\r\n" : "\n";
    width = WIDTHS[random.nextInt(WIDTHS.length)];
    indent = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
  }

  /** A page: chrome, an article, chrome; some of its prose in the midst of what is none. */
  String page() {
    List<String> body = new ArrayList<>(Resources.text(bodyFile()).lines().toList());
    List<String> chrome = CHROME.get(language);
    boolean blank = random.nextInt(4) > 0;
    chrome(chrome, random.nextInt(4), blank);
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      String paragraph = body.get(random.nextInt(body.size()));
      add((random.nextInt(9) == 0 ? "- " : "") + paragraph, blank);
      if (random.nextInt(7) == 0) {
        chrome(chrome, 1, blank);
      }
    }
    chrome(chrome, 1 + random.nextInt(4), blank);
    return text.toString();
  }

  private String bodyFile() {
    return "cases/traps/bodies/" + language + ".txt";
  }

  private void chrome(List<String> chrome, int count, boolean blank) {
    for (int i = 0; i < count; i++) {
      add(chrome.get(random.nextInt(chrome.size())), blank);
    }
  }

  private void add(String paragraph, boolean blank) {
    int column = 0;
    text.append(" ".repeat(indent));
    for (int at = 0; at < paragraph.length(); ) {
      int end = endOfWord(paragraph, at);
      int columns = columns(paragraph, at, end);
      if (column > 0 && column + columns > width) {
        text.setLength(text.length() - (text.charAt(text.length() - 1) == ' ' ? 1 : 0));
        text.append(lineEnd).append(" ".repeat(indent));
        column = 0;
      }
      text.append(paragraph, at, end);
      column += columns;
      at = end;
      if (at < paragraph.length() && paragraph.charAt(at) == ' ') {
        text.append(column == 0 ? "" : " ");
        column++;
        at++;
      }
    }
    text.append(lineEnd).append(blank || random.nextInt(3) == 0 ? lineEnd : "");
  }

  /** Behind a character where words are not parted, else before the next space. */
  private static int endOfWord(String words, int start) {
    int end = start + 1;
    while (end < words.length()
        && words.charAt(end) != ' '
        && (!Scripts.isUnspaced(words.charAt(end)) || isMark(words.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static int columns(String words, int start, int end) {
    int columns = 0;
    for (int i = start; i < end; i++) {
      char c = words.charAt(i);
      columns += isMark(c) ? 0 : Scripts.isCjk(c) || Scripts.isHangul(c) || c >= 0x3000 ? 2 : 1;
    }
    return columns;
  }
}
