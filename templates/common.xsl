<?xml version="1.0" encoding="UTF-8"?>
<!--
  What all sheets share: the parameters, and named templates for bilingual
  blocks. Both languages are printed, or the one of an edition; where a
  language is not in the data, the page says so.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="fields.xsl"/>
  <xsl:import href="money.xsl"/>

  <xsl:param name="call" select="/.."/>
  <xsl:param name="direction" select="/.."/>
  <xsl:param name="proposal" select="/.."/>
  <xsl:param name="findings" select="/.."/>
  <xsl:param name="blank" select="false()"/>
  <xsl:param name="today" select="''"/>
  <xsl:param name="hash" select="''"/>
  <xsl:param name="parts" select="/.."/>
  <xsl:param name="part" select="/.."/>
  <xsl:param name="subject" select="/.."/>
  <!-- Directions that a guide is about, and its languages: both, zh or en. -->
  <xsl:param name="chosen" select="/.."/>
  <xsl:param name="edition" select="'both'"/>

  <xsl:variable name="in-zh" select="$edition != 'en'"/>
  <xsl:variable name="in-en" select="$edition != 'zh'"/>

  <!-- The language that does not prevail, and whether it is printed. -->
  <xsl:variable name="translation">
    <xsl:choose>
      <xsl:when test="starts-with($call/@languages, 'en')">zh</xsl:when>
      <xsl:otherwise>en</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="in-translation"
                select="$edition = 'both' or $edition = $translation"/>

  <xsl:variable name="home" select="string($call/@issuer-side)"/>
  <xsl:variable name="participants"
                select="$proposal/participants/participant"/>
  <xsl:variable name="people" select="$proposal/people/person"/>
  <xsl:variable name="lead" select="$participants[@role = 'lead'][1]"/>
  <!-- Who gets a reminder letter: the same nodes as in parts.xml. -->
  <xsl:variable name="recipients"
      select="$participants[@side != $home][@role != 'participant'
              or not(@side = ../participant[@role != 'participant']/@side)]"/>
  <xsl:variable name="leader" select="$people[@role = 'leader'][1]"/>

  <!-- Titles of parts and sections -->

  <xsl:template name="part-titles">
    <title lang="zh">
      <xsl:value-of select="normalize-space($part/title/zh)"/>
    </title>
    <title lang="en">
      <xsl:value-of select="normalize-space($part/title/en)"/>
    </title>
  </xsl:template>

  <xsl:template name="part-heading">
    <title style="part-title">
      <pair style="part-title">
        <xsl:if test="$in-zh">
          <left lang="zh">
            <xsl:value-of select="normalize-space($part/title/zh)"/>
          </left>
        </xsl:if>
        <xsl:if test="$in-en">
          <right lang="en">
            <xsl:value-of select="normalize-space($part/title/en)"/>
          </right>
        </xsl:if>
      </pair>
    </title>
  </xsl:template>

  <!-- key: label; no: number in front, once. level is that of the style. also: the
       label of what it is besides. -->
  <xsl:template name="heading">
    <xsl:param name="key"/>
    <xsl:param name="no"/>
    <xsl:param name="level" select="2"/>
    <xsl:param name="also" select="''"/>
    <title style="heading-{$level}">
      <pair style="heading-{$level}">
        <xsl:if test="$in-zh">
          <left lang="zh">
            <xsl:if test="$no">
              <xsl:value-of select="concat($no, ' ')"/>
            </xsl:if>
            <xsl:value-of select="sb:label($key, 'zh')"/>
            <xsl:if test="$also">
              <xsl:value-of select="concat(sb:label('new-comma', 'zh'),
                  sb:label($also, 'zh'))"/>
            </xsl:if>
          </left>
        </xsl:if>
        <xsl:if test="$in-en">
          <right lang="en">
            <xsl:if test="$no and not($in-zh)">
              <xsl:value-of select="concat($no, ' ')"/>
            </xsl:if>
            <xsl:value-of select="sb:label($key, 'en')"/>
            <xsl:if test="$also">
              <xsl:value-of select="concat(sb:label('new-comma', 'en'),
                  ' ', sb:label($also, 'en'))"/>
            </xsl:if>
          </right>
        </xsl:if>
      </pair>
    </title>
  </xsl:template>

  <!-- Labels -->

  <xsl:template name="label-paras">
    <xsl:param name="key"/>
    <xsl:param name="style"/>
    <xsl:if test="$in-zh">
      <para lang="zh">
        <xsl:if test="$style">
          <xsl:attribute name="style">
            <xsl:value-of select="$style"/>
          </xsl:attribute>
        </xsl:if>
        <xsl:value-of select="sb:label($key, 'zh')"/>
      </para>
    </xsl:if>
    <xsl:if test="$in-en">
      <para lang="en">
        <xsl:if test="$style">
          <xsl:attribute name="style">
            <xsl:value-of select="$style"/>
          </xsl:attribute>
        </xsl:if>
        <xsl:call-template name="capital">
          <xsl:with-param name="words" select="sb:label($key, 'en')"/>
        </xsl:call-template>
      </para>
    </xsl:if>
  </xsl:template>

  <!-- A label in a cell, Chinese over English. -->
  <xsl:template name="label-cell">
    <xsl:param name="key"/>
    <xsl:param name="scope" select="'row'"/>
    <xsl:param name="style" select="'form-label'"/>
    <xsl:param name="columns" select="1"/>
    <xsl:param name="rows" select="1"/>
    <xsl:param name="align"/>
    <xsl:param name="no"/>
    <xsl:param name="no-en" select="$no"/>
    <cell header="{$scope}" style="{$style}">
      <xsl:if test="$align">
        <xsl:attribute name="align">
          <xsl:value-of select="$align"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:call-template name="spans">
        <xsl:with-param name="columns" select="$columns"/>
        <xsl:with-param name="rows" select="$rows"/>
      </xsl:call-template>
      <xsl:if test="$in-zh">
        <para lang="zh">
          <xsl:value-of select="sb:label($key, 'zh')"/>
          <xsl:if test="$no">
            <xsl:value-of select="concat(' ', $no)"/>
          </xsl:if>
        </para>
      </xsl:if>
      <xsl:if test="$in-en">
        <para lang="en">
          <xsl:call-template name="capital">
            <xsl:with-param name="words" select="sb:label($key, 'en')"/>
          </xsl:call-template>
          <xsl:if test="$no-en">
            <xsl:value-of select="concat(' ', $no-en)"/>
          </xsl:if>
        </para>
      </xsl:if>
    </cell>
  </xsl:template>

  <!-- Words of a list as they stand by themselves. -->
  <xsl:template name="capital">
    <xsl:param name="words"/>
    <xsl:value-of select="concat(translate(substring($words, 1, 1),
        'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
        substring($words, 2))"/>
  </xsl:template>

  <xsl:template name="head-cell">
    <xsl:param name="key"/>
    <xsl:param name="columns" select="1"/>
    <xsl:param name="rows" select="1"/>
    <xsl:param name="align"/>
    <xsl:call-template name="label-cell">
      <xsl:with-param name="key" select="$key"/>
      <xsl:with-param name="scope" select="'column'"/>
      <xsl:with-param name="style" select="'table-head'"/>
      <xsl:with-param name="columns" select="$columns"/>
      <xsl:with-param name="rows" select="$rows"/>
      <xsl:with-param name="align" select="$align"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="spans">
    <xsl:param name="columns" select="1"/>
    <xsl:param name="rows" select="1"/>
    <xsl:if test="$columns &gt; 1">
      <xsl:attribute name="colspan">
        <xsl:value-of select="$columns"/>
      </xsl:attribute>
    </xsl:if>
    <xsl:if test="$rows &gt; 1">
      <xsl:attribute name="rowspan">
        <xsl:value-of select="$rows"/>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- "zh / en" of a label, for the names of fields. -->
  <xsl:template name="plain-label">
    <xsl:param name="key"/>
    <xsl:param name="no"/>
    <xsl:if test="$in-zh">
      <xsl:value-of select="sb:label($key, 'zh')"/>
      <xsl:if test="$no">
        <xsl:value-of select="concat(' ', $no)"/>
      </xsl:if>
    </xsl:if>
    <xsl:if test="$edition = 'both'"> / </xsl:if>
    <xsl:if test="$in-en">
      <xsl:value-of select="sb:label($key, 'en')"/>
      <xsl:if test="$no">
        <xsl:value-of select="concat(' ', $no)"/>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- The words of a signature block; first: the language that leads. -->
  <xsl:template name="signature-words">
    <xsl:param name="first" select="'zh'"/>
    <xsl:variable name="then">
      <xsl:choose>
        <xsl:when test="$first = 'zh'">en</xsl:when>
        <xsl:otherwise>zh</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:attribute name="sign-label">
      <xsl:value-of select="concat(sb:label('sign', $first), ' ',
                            sb:label('sign', string($then)))"/>
    </xsl:attribute>
    <xsl:attribute name="name-label">
      <xsl:value-of select="concat(sb:label('person-name', $first), ' ',
                            sb:label('person-name', string($then)))"/>
    </xsl:attribute>
    <xsl:attribute name="date-label">
      <xsl:value-of select="concat(sb:label('date', $first), ' ',
                            sb:label('date', string($then)))"/>
    </xsl:attribute>
    <xsl:attribute name="seal-label">
      <xsl:value-of select="concat(sb:label('sign-seal', $first), ' ',
                            sb:label('sign-seal', string($then)))"/>
    </xsl:attribute>
    <xsl:attribute name="seal-date">
      <xsl:value-of select="sb:label('sign-seal-date', $first)"/>
    </xsl:attribute>
  </xsl:template>

  <!-- A block to sign in; who: whose name it has. -->
  <xsl:template name="signature">
    <xsl:param name="role"/>
    <xsl:param name="seal"/>
    <xsl:param name="who" select="/.."/>
    <signature role="{$role}" seal="{$seal}">
      <xsl:call-template name="signature-words"/>
      <xsl:attribute name="label">
        <xsl:call-template name="plain-label">
          <xsl:with-param name="key" select="$role"/>
        </xsl:call-template>
      </xsl:attribute>
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="$who"/>
      </xsl:call-template>
      <xsl:call-template name="term">
        <xsl:with-param name="key" select="$role"/>
      </xsl:call-template>
      <xsl:if test="$who/name and not($blank)">
        <xsl:text>&#x2003;</xsl:text>
        <xsl:call-template name="name">
          <xsl:with-param name="of" select="$who"/>
          <xsl:with-param name="lang" select="'zh'"/>
        </xsl:call-template>
        <xsl:if test="$who/@side != $home and $who/name/zh
                      and $who/name/en">
          <xsl:text> </xsl:text>
          <text lang="en">
            <xsl:value-of select="normalize-space($who/name/en)"/>
          </text>
        </xsl:if>
      </xsl:if>
    </signature>
  </xsl:template>

  <!-- A list that says of itself that more may be missing. -->
  <xsl:template name="incomplete">
    <xsl:param name="of" select="/.."/>
    <xsl:if test="not($blank) and $of/@complete = 'no'">
      <xsl:call-template name="label-pair">
        <xsl:with-param name="key" select="'list-incomplete'"/>
        <xsl:with-param name="style" select="'note-above'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Bilingual texts of the data -->

  <!-- Where the data stands that a block prints; a finding names the place
       that it is about; what a sheet made itself has none. -->
  <xsl:template name="place">
    <xsl:param name="node"/>
    <xsl:variable name="finding"
                  select="$node[1]/ancestor-or-self::finding"/>
    <xsl:choose>
      <xsl:when test="$finding">
        <xsl:if test="contains($finding/@place, ':')">
          <xsl:attribute name="at">
            <xsl:value-of select="$finding/@place"/>
          </xsl:attribute>
        </xsl:if>
      </xsl:when>
      <xsl:when test="$node and sb:at($node[1]/ancestor-or-self::*[1]) != ''">
        <xsl:attribute name="at">
          <xsl:value-of select="sb:at($node[1]/ancestor-or-self::*[1])"/>
        </xsl:attribute>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- The words of one language of a text, or the notice that they are not
       in the data; in an edition of that language, those of the other behind
       it. -->
  <xsl:template name="words">
    <xsl:param name="text"/>
    <xsl:param name="lang"/>
    <xsl:param name="origin" select="'proposal'"/>
    <xsl:variable name="words" select="$text/*[local-name() = $lang]"/>
    <xsl:choose>
      <xsl:when test="$words">
        <xsl:value-of select="normalize-space($words)"/>
        <!-- A call's texts have no final stop; its preamble is prose. -->
        <xsl:if test="$text/self::paragraph/@kind = 'paragraph'">
          <xsl:value-of select="sb:label('full-stop', $lang)"/>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <text style="missing">
          <xsl:value-of select="sb:label(
              concat('no-', $lang, '-', $origin), $lang)"/>
        </text>
        <xsl:if test="$edition = $lang and $text/zh">
          <xsl:text> </xsl:text>
          <text lang="zh">
            <xsl:value-of select="normalize-space($text/zh)"/>
          </text>
        </xsl:if>
        <xsl:if test="$edition = $lang and $text/en">
          <xsl:text> </xsl:text>
          <text lang="en">
            <xsl:value-of select="normalize-space($text/en)"/>
          </text>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A text side by side. no stands in front on both sides, then the words
       of label. -->
  <xsl:template name="pair">
    <xsl:param name="text"/>
    <xsl:param name="style" select="'clause'"/>
    <xsl:param name="mark"/>
    <xsl:param name="note"/>
    <xsl:param name="no"/>
    <xsl:param name="label"/>
    <xsl:param name="origin" select="'proposal'"/>
    <pair style="{$style}">
      <xsl:call-template name="place">
        <xsl:with-param name="node" select="$text"/>
      </xsl:call-template>
      <xsl:if test="$mark">
        <xsl:attribute name="mark">
          <xsl:value-of select="$mark"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="$note">
        <xsl:attribute name="note">
          <xsl:value-of select="$note"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="$edition = 'both' and not($text/zh)">
          <xsl:attribute name="missing">zh</xsl:attribute>
        </xsl:when>
        <xsl:when test="$edition = 'both' and not($text/en)">
          <xsl:attribute name="missing">en</xsl:attribute>
        </xsl:when>
      </xsl:choose>
      <xsl:if test="$in-zh">
        <left lang="zh">
          <xsl:if test="$no">
            <xsl:value-of select="concat($no, ' ')"/>
          </xsl:if>
          <xsl:if test="$label">
            <emphasis>
              <xsl:value-of select="sb:label($label, 'zh')"/>
            </emphasis>
            <xsl:text>：</xsl:text>
          </xsl:if>
          <xsl:call-template name="words">
            <xsl:with-param name="text" select="$text"/>
            <xsl:with-param name="lang" select="'zh'"/>
            <xsl:with-param name="origin" select="$origin"/>
          </xsl:call-template>
        </left>
      </xsl:if>
      <xsl:if test="$in-en">
        <right lang="en">
          <xsl:if test="$no">
            <xsl:value-of select="concat($no, ' ')"/>
          </xsl:if>
          <xsl:if test="$label">
            <emphasis>
              <xsl:value-of select="sb:label($label, 'en')"/>
            </emphasis>
            <xsl:text>: </xsl:text>
          </xsl:if>
          <xsl:call-template name="words">
            <xsl:with-param name="text" select="$text"/>
            <xsl:with-param name="lang" select="'en'"/>
            <xsl:with-param name="origin" select="$origin"/>
          </xsl:call-template>
        </right>
      </xsl:if>
    </pair>
  </xsl:template>

  <!-- Context: a requirement. Where the direction sheet has it in full. -->
  <xsl:template name="clause-reference">
    <pair style="note" mark="{@strength}" note="{*[@source][1]/@source}">
      <left lang="zh">
        <xsl:value-of select="concat(sb:label('route-clause', 'zh'), @no,
                                     sb:label('route-clause-after', 'zh'))"/>
      </left>
      <right lang="en">
        <xsl:value-of select="concat(sb:label('route-clause', 'en'), ' ', @no,
            ' ', sb:label('route-clause-after', 'en'))"/>
      </right>
    </pair>
  </xsl:template>

  <!-- A text of the call side by side, with its line in the source. -->
  <xsl:template name="call-pair">
    <xsl:param name="text"/>
    <xsl:param name="style" select="'clause'"/>
    <xsl:param name="mark"/>
    <xsl:param name="no"/>
    <xsl:param name="label"/>
    <xsl:call-template name="pair">
      <xsl:with-param name="text" select="$text"/>
      <xsl:with-param name="style" select="$style"/>
      <xsl:with-param name="mark" select="$mark"/>
      <xsl:with-param name="note"
                      select="string($text/*[@source][1]/@source)"/>
      <xsl:with-param name="no" select="$no"/>
      <xsl:with-param name="label" select="$label"/>
      <xsl:with-param name="origin" select="'call'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A text stacked, Chinese over English. -->
  <xsl:template name="stack">
    <xsl:param name="text"/>
    <xsl:param name="style"/>
    <xsl:param name="origin" select="'proposal'"/>
    <xsl:if test="$in-zh">
      <para lang="zh">
        <xsl:if test="$style">
          <xsl:attribute name="style">
            <xsl:value-of select="$style"/>
          </xsl:attribute>
        </xsl:if>
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="lang" select="'zh'"/>
          <xsl:with-param name="origin" select="$origin"/>
        </xsl:call-template>
      </para>
    </xsl:if>
    <xsl:if test="$in-en">
      <para lang="en">
        <xsl:if test="$style">
          <xsl:attribute name="style">
            <xsl:value-of select="$style"/>
          </xsl:attribute>
        </xsl:if>
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="lang" select="'en'"/>
          <xsl:with-param name="origin" select="$origin"/>
        </xsl:call-template>
      </para>
    </xsl:if>
  </xsl:template>

  <!-- Two labels side by side as running text. -->
  <xsl:template name="label-pair">
    <xsl:param name="key"/>
    <xsl:param name="style" select="'body'"/>
    <pair style="{$style}">
      <xsl:if test="$in-zh">
        <left lang="zh">
          <xsl:value-of select="sb:label($key, 'zh')"/>
        </left>
      </xsl:if>
      <xsl:if test="$in-en">
        <right lang="en">
          <xsl:value-of select="sb:label($key, 'en')"/>
        </right>
      </xsl:if>
    </pair>
  </xsl:template>

  <!-- Words cut to a room, never between brackets; English at a blank. -->
  <xsl:template name="shortened">
    <xsl:param name="words"/>
    <xsl:param name="lang"/>
    <xsl:param name="room"/>
    <xsl:choose>
      <xsl:when test="string-length($words) &lt;= $room">
        <xsl:value-of select="$words"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="cut">
          <xsl:choose>
            <xsl:when test="$lang = 'en'">
              <xsl:call-template name="whole-words">
                <xsl:with-param name="words" select="$words"/>
                <xsl:with-param name="room" select="$room"/>
              </xsl:call-template>
            </xsl:when>
            <xsl:otherwise>
              <xsl:value-of select="substring($words, 1, $room)"/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:variable>
        <xsl:variable name="length">
          <xsl:call-template name="length-closed">
            <xsl:with-param name="words"
                select="translate($cut, '(（《〈「『【“', '((((((((')"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:value-of select="concat(normalize-space(
            substring($cut, 1, $length)), '…')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Up to the first bracket that is not closed. -->
  <xsl:template name="length-closed">
    <xsl:param name="words"/>
    <xsl:param name="passed" select="0"/>
    <xsl:variable name="inside"
        select="translate(substring-after($words, '('),
                          '）》〉」』】”', ')))))))')"/>
    <xsl:choose>
      <xsl:when test="not(contains($words, '('))">
        <xsl:value-of select="$passed + string-length($words)"/>
      </xsl:when>
      <xsl:when test="contains($inside, ')')">
        <xsl:variable name="rest" select="substring-after($inside, ')')"/>
        <xsl:call-template name="length-closed">
          <xsl:with-param name="words" select="$rest"/>
          <xsl:with-param name="passed"
              select="$passed + string-length($words) - string-length($rest)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$passed
            + string-length(substring-before($words, '('))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- As many whole words as there is room for. -->
  <xsl:template name="whole-words">
    <xsl:param name="words"/>
    <xsl:param name="room"/>
    <xsl:variable name="word"
                  select="substring-before(concat($words, ' '), ' ')"/>
    <xsl:if test="string-length($word) &lt;= $room">
      <xsl:value-of select="$word"/>
      <xsl:variable name="rest" select="substring-after($words, ' ')"/>
      <xsl:variable name="left" select="$room - string-length($word) - 1"/>
      <xsl:if test="string-length(substring-before(concat($rest, ' '), ' '))
                    &lt;= $left">
        <xsl:text> </xsl:text>
        <xsl:call-template name="whole-words">
          <xsl:with-param name="words" select="$rest"/>
          <xsl:with-param name="room" select="$left"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- Names -->

  <xsl:template name="party-name">
    <xsl:param name="side"/>
    <xsl:param name="lang"/>
    <xsl:variable name="party" select="$call/parties/party[@id = $side]"/>
    <xsl:choose>
      <xsl:when test="$party/name/*[local-name() = $lang]">
        <xsl:value-of select="normalize-space(
            $party/name/*[local-name() = $lang])"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$side"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The name of a side, in both languages. -->
  <xsl:template name="side-paras">
    <xsl:param name="side"/>
    <para lang="zh">
      <xsl:call-template name="party-name">
        <xsl:with-param name="side" select="$side"/>
        <xsl:with-param name="lang" select="'zh'"/>
      </xsl:call-template>
    </para>
    <para lang="en">
      <xsl:call-template name="party-name">
        <xsl:with-param name="side" select="$side"/>
        <xsl:with-param name="lang" select="'en'"/>
      </xsl:call-template>
    </para>
  </xsl:template>

  <!-- A name for print: the language asked for, else the other one, since
       names are quoted, not translated. -->
  <xsl:template name="name">
    <xsl:param name="of"/>
    <xsl:param name="lang"/>
    <xsl:choose>
      <xsl:when test="$blank and $of">
        <xsl:call-template name="seat-name">
          <xsl:with-param name="of" select="$of[1]"/>
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$of/name/*[local-name() = $lang]">
        <xsl:value-of select="normalize-space(
            $of/name/*[local-name() = $lang])"/>
      </xsl:when>
      <xsl:when test="$of/name/*">
        <xsl:value-of select="normalize-space($of/name/*[1])"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="sb:label('not-stated', $lang)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- In a blank: whose name it will be. -->
  <xsl:template name="seat-name">
    <xsl:param name="of"/>
    <xsl:param name="lang"/>
    <xsl:if test="$of/@side">
      <xsl:call-template name="party-name">
        <xsl:with-param name="side" select="string($of/@side)"/>
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
      <xsl:value-of select="concat(sb:label('colon', $lang),
                            substring(' ', 1 + number($lang = 'zh')))"/>
    </xsl:if>
    <xsl:value-of select="sb:label(concat('role-', $of/@role), $lang)"/>
    <xsl:if test="$of/self::participant and $of/@kind != ''">
      <xsl:value-of select="concat(sb:label('new-comma', $lang),
          substring(' ', 1 + number($lang = 'zh')),
          sb:label(concat('kind-', $of/@kind), $lang))"/>
    </xsl:if>
  </xsl:template>

  <!-- The name in each language that it is given in. -->
  <xsl:template name="name-paras">
    <xsl:param name="of"/>
    <xsl:param name="style" select="'table-cell'"/>
    <xsl:if test="$of/name/zh or not($of/name/en)">
      <para lang="zh" style="{$style}">
        <xsl:call-template name="name">
          <xsl:with-param name="of" select="$of"/>
          <xsl:with-param name="lang" select="'zh'"/>
        </xsl:call-template>
      </para>
    </xsl:if>
    <xsl:if test="$of/name/en">
      <para lang="en" style="{$style}">
        <xsl:call-template name="name">
          <xsl:with-param name="of" select="$of"/>
          <xsl:with-param name="lang" select="'en'"/>
        </xsl:call-template>
      </para>
    </xsl:if>
  </xsl:template>

  <!-- Several names, a paragraph a language. -->
  <xsl:template name="joined-names">
    <xsl:param name="of"/>
    <xsl:param name="style" select="'table-cell'"/>
    <para lang="zh" style="{$style}">
      <xsl:for-each select="$of">
        <xsl:if test="position() &gt; 1">
          <!-- The name of a seat has commas of its own. -->
          <xsl:choose>
            <xsl:when test="$blank">；</xsl:when>
            <xsl:otherwise>、</xsl:otherwise>
          </xsl:choose>
        </xsl:if>
        <xsl:call-template name="name">
          <xsl:with-param name="of" select="."/>
          <xsl:with-param name="lang" select="'zh'"/>
        </xsl:call-template>
      </xsl:for-each>
    </para>
    <xsl:if test="$of/name/en">
      <para lang="en" style="{$style}">
        <xsl:for-each select="$of">
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:call-template name="name">
            <xsl:with-param name="of" select="."/>
            <xsl:with-param name="lang" select="'en'"/>
          </xsl:call-template>
        </xsl:for-each>
      </para>
    </xsl:if>
  </xsl:template>

  <!-- Dates and deadlines -->

  <!-- A day, or a time in its zone; without a zone, in UTC. -->
  <xsl:template name="moment">
    <xsl:param name="at"/>
    <xsl:param name="zone"/>
    <xsl:param name="lang"/>
    <xsl:choose>
      <xsl:when test="$zone">
        <xsl:value-of select="sb:moment($at, $zone, $lang)"/>
      </xsl:when>
      <xsl:when test="contains($at, 'T')">
        <xsl:value-of select="sb:moment($at, 'UTC', $lang)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="sb:date($at, $lang)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A deadline of the call, as the proposal's own entry if it has one,
       with how sure it is, unless it is noted elsewhere. With zone, also in
       the time of that zone. -->
  <xsl:template name="deadline">
    <xsl:param name="of"/>
    <xsl:param name="lang"/>
    <xsl:param name="zone"/>
    <xsl:param name="noted" select="false()"/>
    <xsl:variable name="entered"
                  select="$proposal[not($blank)]/deadlines/deadline[
                          @id = $of/@id]"/>
    <xsl:variable name="shown" select="$entered | $of[not($entered)]"/>
    <xsl:if test="$shown/@at">
      <xsl:call-template name="moment">
        <xsl:with-param name="at" select="string($shown/@at)"/>
        <xsl:with-param name="zone" select="string($shown/@zone)"/>
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
      <xsl:if test="string($zone) and string($zone) != string($shown/@zone)
                    and contains($shown/@at, 'T')">
        <xsl:value-of select="concat(sb:label('that-is', $lang), ' ',
            sb:moment(string($shown/@at), string($zone), $lang))"/>
      </xsl:if>
    </xsl:if>
    <xsl:if test="not($noted and $shown/@at) or $entered">
      <xsl:if test="$shown/@at">
        <xsl:value-of select="concat(sb:label('separator', $lang),
            substring(' ', 1, number($lang = 'en')))"/>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="$entered">
          <xsl:value-of select="sb:label('certainty-entered', $lang)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="sb:label(
              concat('certainty-', $of/@certainty), $lang)"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:if>
  </xsl:template>

  <!-- What the marks of strength mean. -->
  <xsl:template name="strength-legend">
    <pair style="legend">
      <xsl:if test="$in-zh">
        <left lang="zh">
          <xsl:call-template name="legend">
            <xsl:with-param name="lang" select="'zh'"/>
          </xsl:call-template>
        </left>
      </xsl:if>
      <xsl:if test="$in-en">
        <right lang="en">
          <xsl:call-template name="legend">
            <xsl:with-param name="lang" select="'en'"/>
          </xsl:call-template>
        </right>
      </xsl:if>
    </pair>
  </xsl:template>

  <xsl:template name="legend">
    <xsl:param name="lang"/>
    <xsl:variable name="apart" select="'&#x2003;'"/>
    <glyph name="must"/>
    <xsl:value-of
        select="concat('&#xA0;', sb:label('strength-must', $lang), $apart)"/>
    <glyph name="should"/>
    <xsl:value-of
        select="concat('&#xA0;', sb:label('strength-should', $lang), $apart)"/>
    <glyph name="encouraged"/>
    <xsl:value-of select="concat('&#xA0;',
                                 sb:label('strength-encouraged', $lang))"/>
  </xsl:template>

  <!-- A state as a shape and a word. -->
  <xsl:template name="state-paras">
    <xsl:param name="state"/>
    <xsl:if test="$in-zh">
      <para lang="zh" style="state-{$state}">
        <glyph name="{$state}"/>
        <xsl:value-of select="concat('&#xA0;',
            sb:label(concat('state-', $state), 'zh'))"/>
      </para>
    </xsl:if>
    <xsl:if test="$in-en">
      <para lang="en" style="state-{$state}">
        <xsl:value-of select="sb:label(concat('state-', $state), 'en')"/>
      </para>
    </xsl:if>
  </xsl:template>

  <!-- An empty cell to write in by hand. -->
  <xsl:template name="empty-cell">
    <xsl:param name="columns" select="1"/>
    <cell>
      <xsl:call-template name="spans">
        <xsl:with-param name="columns" select="$columns"/>
      </xsl:call-template>
    </cell>
  </xsl:template>
</xsl:stylesheet>
